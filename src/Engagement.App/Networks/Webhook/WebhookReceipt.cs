namespace Engagement.App.Networks.Webhook;

/// <summary>What the other side says of a message: that it has it and what it calls it, or, asked for one, that it never had it.</summary>
internal sealed record WebhookReceipt(string? Id, string? Url, bool? Found);
