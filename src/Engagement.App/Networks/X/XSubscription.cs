namespace Engagement.App.Networks.X;

/// <summary>What X tells of whom; over the app's stream where no webhook is named.</summary>
internal sealed record XSubscription(string? SubscriptionId, string? EventType, XSubscription.XFilter? Filter, string? Tag, string? WebhookId)
{
    internal sealed record XFilter(string? UserId);
}
