using System.Collections.Concurrent;

namespace Engagement.App.Networks.Bluesky;

/// <summary>The word that each server last wanted in a proof.</summary>
internal sealed class DpopNonces
{
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.OrdinalIgnoreCase);

    public string? Of(string origin) => known.GetValueOrDefault(origin);

    public void Note(string origin, string nonce) => known[origin] = nonce;
}
