namespace Engagement.Sandbox;

/// <summary>The app at Facebook: its number, the secret that signs webhooks, and the verify token that accounts are told to use.</summary>
public sealed record FacebookAppCredentials(string AppId, string AppSecret, string VerifyToken);
