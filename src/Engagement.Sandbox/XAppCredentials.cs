namespace Engagement.Sandbox;

/// <summary>The developer app at X: OAuth 2 client, the consumer secret that signs webhooks, and the app-only bearer token.</summary>
public sealed record XAppCredentials(string ClientId, string ClientSecret, string ConsumerSecret, string Bearer);
