namespace Engagement.App.Inbox;

/// <summary>What became of one webhook. Closed.</summary>
internal abstract record WebhookReceipt
{
    private WebhookReceipt()
    {
    }

    /// <summary>Durably stored; the network may be answered 200.</summary>
    public sealed record Kept(int New, int Known) : WebhookReceipt;

    /// <summary>The signature is wrong or missing; nothing was stored.</summary>
    public sealed record NotGenuine : WebhookReceipt;

    /// <summary>Genuine but not readable as the network's format; nothing was stored.</summary>
    public sealed record Unreadable(string Reason) : WebhookReceipt;
}
