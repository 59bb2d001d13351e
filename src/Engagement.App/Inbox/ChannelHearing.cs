namespace Engagement.App.Inbox;

/// <summary>How quickly comments of a channel come here.</summary>
/// <param name="LastCommentAt">When the last one came.</param>
/// <param name="MedianLag">Between the network's time and ours, over the last twenty; null when none came.</param>
/// <param name="WebhooksMissed">Comments of the last day that no webhook told of and only a poll found; 0 where no webhooks come.</param>
public sealed record ChannelHearing(DateTimeOffset? LastCommentAt, TimeSpan? MedianLag, int WebhooksMissed);
