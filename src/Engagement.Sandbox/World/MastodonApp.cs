namespace Engagement.Sandbox.World;

/// <summary>A program that registered itself on this server.</summary>
internal sealed record MastodonApp(long Id, string ClientId, string ClientSecret, string Name, string RedirectUris, string Scopes, string? Website);
