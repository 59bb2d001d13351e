using Engagement.App.Routing;
using Engagement.Core.Common;
using Engagement.Core.Inbox;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Pages.Inbox;

/// <summary>What the address of the inbox says: which list, filtered how. Back, reload and links keep it.</summary>
public sealed record InboxAddress
{
    /// <summary>"waiting" (default), "mine", "unassigned", "breached", "soon", "mentions", "promised", "snoozed", "acknowledged", "held", "resolved".</summary>
    [FromQuery(Name = "view")] public string? View { get; init; }

    [FromQuery(Name = "queue")] public string? Queue { get; init; }

    [FromQuery(Name = "channel")] public string? Channel { get; init; }

    [FromQuery(Name = "owner")] public string? Owner { get; init; }

    [FromQuery(Name = "q")] public string? Words { get; init; }

    [FromQuery(Name = "sort")] public string? Sort { get; init; }

    [FromQuery(Name = "after")] public string? After { get; init; }

    /// <summary>What was just done, shown once: "answered", "noted", …</summary>
    [FromQuery(Name = "done")] public string? Done { get; init; }

    public bool IsFiltered => new[] { Queue, Channel, Owner, Words }.Any(value => !string.IsNullOrWhiteSpace(value)) || View is not (null or "" or "waiting");

    internal DeskFilter Filter(Viewer viewer)
    {
        var filter = new DeskFilter
        {
            Queue = QueueId.TryParse(Queue, null, out var queue) ? queue : null,
            Channel = ChannelId.TryParse(Channel, null, out var channel) ? channel : null,
            Assignee = UserId.TryParse(Owner, null, out var owner) ? owner : null,
            Text = Words,
            Sort = Sort == "newest" ? DeskSort.Newest : DeskSort.TimeLeft,
            Cursor = After,
            Limit = 40,
        };
        return View switch
        {
            "mine" => filter with { Assignee = viewer.UserId },
            "unassigned" => filter with { UnassignedOnly = true },
            "breached" => filter with { DueBefore = viewer.Now },
            "soon" => filter with { DueFrom = viewer.Now, DueBefore = viewer.Now.AddMinutes(30) },
            "mentions" => filter with { Mentioned = viewer.UserId, States = Enum.GetValues<ConversationState>(), Sort = DeskSort.Newest },
            "promised" => filter with { PromisedOnly = true, States = Enum.GetValues<ConversationState>(), Sort = DeskSort.Newest },
            "snoozed" => filter with { States = [ConversationState.Snoozed], Sort = DeskSort.Newest },
            "acknowledged" => filter with { States = [ConversationState.Acknowledged], Sort = DeskSort.Newest },
            "held" => filter with { States = [ConversationState.Held], Sort = DeskSort.Newest },
            "resolved" => filter with { States = [ConversationState.Resolved], Sort = DeskSort.Newest },
            _ => filter,
        };
    }

    /// <summary>The list, or one conversation beside it.</summary>
    public string ToUrl(ConversationId? open = null, string place = "") =>
        (open is { } id ? $"/inbox/{id}{place}" : $"/inbox{place}") + QueryString.Create(
        [
            .. new (string Key, string? Value)[]
                {
                    ("view", View), ("queue", Queue), ("channel", Channel), ("owner", Owner), ("q", Words), ("sort", Sort), ("after", After), ("done", Done),
                }
                .Where(pair => !string.IsNullOrEmpty(pair.Value))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value)),
        ]);
}
