namespace Engagement.App.Networks;

/// <summary>What we answer a handshake.</summary>
internal sealed record WebhookAnswer(string Body, string ContentType);
