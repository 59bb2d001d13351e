using Engagement.App.Channels;
using Engagement.Core.Common;

namespace Engagement.Web.Pages.Compose;

/// <summary>All that the composer shows.</summary>
public sealed record ComposeModel
{
    public required ComposeForm Form { get; init; }

    /// <summary>The post that is changed; null for a new one.</summary>
    public PostId? Id { get; init; }

    /// <summary>Whether it is in the ledger already: then it is only saved, not scheduled.</summary>
    public bool IsScheduled { get; init; }

    public required IReadOnlyList<ChannelLine> Channels { get; init; }

    public required IReadOnlyList<MediaRef> Media { get; init; }

    public IReadOnlyList<Refusal> Problems { get; init; } = [];

    public IEnumerable<ChannelLine> Chosen => Channels.Where(channel => Form.ChannelIds.Contains(channel.Id));

    public string? Error(params string[] fields) =>
        Problems.Where(problem => fields.Contains(problem.Field)).Select(problem => problem.Words).ToList() is { Count: > 0 } words ? string.Join(' ', words) : null;
}
