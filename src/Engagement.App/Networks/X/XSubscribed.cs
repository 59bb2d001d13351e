namespace Engagement.App.Networks.X;

/// <summary>The answer to a new subscription.</summary>
internal sealed record XSubscribed(XSubscription? Subscription);
