using Engagement.App.Channels;
using Engagement.App.Outbound;
using Engagement.App.Publishing;
using Engagement.App.Themes;

namespace Engagement.Web.Pages.Posts;

/// <summary>All that the page of one post shows.</summary>
public sealed record PostModel
{
    public required PostView Post { get; init; }

    public ThemeLine? Theme { get; init; }

    /// <summary>How links are marked.</summary>
    public required Core.Publishing.LinkTags Tags { get; init; }

    public required IReadOnlyList<ChannelLine> Channels { get; init; }

    /// <summary>Names of who wrote and who approved it.</summary>
    public string? Author { get; init; }

    public string? Approver { get; init; }

    /// <summary>Whom the rules name to approve it; empty: whoever may.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];

    /// <summary>The tries of each delivery that is not simply sent.</summary>
    public required ILookup<Core.Common.DeliveryId, AttemptLine> Attempts { get; init; }

    public required PostHistory History { get; init; }

    /// <summary>Links of reviewers outside that are still good.</summary>
    public IReadOnlyList<ReviewLinkLine> Links { get; init; } = [];

    /// <summary>The link that was made a moment ago.</summary>
    public string? FreshLink { get; init; }

    public string? Problem { get; init; }

    public string? Done { get; init; }
}
