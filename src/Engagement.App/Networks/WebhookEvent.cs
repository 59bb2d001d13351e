namespace Engagement.App.Networks;

/// <summary>One event of a webhook body.</summary>
/// <param name="Key">What makes it the same event when it comes twice.</param>
/// <param name="Body">Its JSON, complete enough to be read alone.</param>
internal sealed record WebhookEvent(string Key, string Body);
