namespace Engagement.Sandbox.Webhooks;

/// <summary>One delivery: where to, the raw bytes, and the headers that prove who sent it.</summary>
internal sealed record WebhookPush(string Network, string Event, Uri Address, byte[] Body, IReadOnlyList<(string Name, string Value)> Signatures);
