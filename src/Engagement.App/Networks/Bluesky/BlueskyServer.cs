namespace Engagement.App.Networks.Bluesky;

/// <summary>Where an account lives and who lets us in there.</summary>
/// <param name="Did">Whose it is; null where only a server was named.</param>
/// <param name="Pds">Its server.</param>
/// <param name="Issuer">Who gives tokens for it.</param>
/// <param name="Authorize">Where a person is sent.</param>
/// <param name="Token">Where tokens are given.</param>
/// <param name="Par">Where the way of a person is announced beforehand.</param>
internal sealed record BlueskyServer(string? Did, string Pds, string Issuer, string Authorize, string Token, string Par);
