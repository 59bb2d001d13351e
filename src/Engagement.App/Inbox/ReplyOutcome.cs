using Engagement.Core.Common;

namespace Engagement.App.Inbox;

/// <summary>What became of an answer. Closed.</summary>
internal abstract record ReplyOutcome
{
    private ReplyOutcome()
    {
    }

    /// <summary>In the ledger; it is "sent" when the delivery is.</summary>
    public sealed record Queued(DeliveryId Delivery) : ReplyOutcome;

    /// <summary>A colleague answered meanwhile; nothing was stored. Shown before a second try.</summary>
    public sealed record Overtaken(string Said) : ReplyOutcome;

    public sealed record Refused(Refusal Why) : ReplyOutcome;
}
