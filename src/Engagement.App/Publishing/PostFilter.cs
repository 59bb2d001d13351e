using Engagement.Core.Common;
using Engagement.Core.Publishing;

namespace Engagement.App.Publishing;

/// <summary>Which posts the calendar shows; what is null does not filter.</summary>
internal sealed record PostFilter
{
    public required DateTimeOffset From { get; init; }

    /// <summary>Published before.</summary>
    public required DateTimeOffset To { get; init; }

    public ThemeId? ThemeId { get; init; }

    public ChannelId? ChannelId { get; init; }

    public PostStanding? Standing { get; init; }

    /// <summary>Only where this is wrong on a channel.</summary>
    public PostTrouble? Trouble { get; init; }

    public UserId? CreatedBy { get; init; }

    /// <summary>A part of the text, in any case.</summary>
    public string? Text { get; init; }
}
