using System.Text;
using System.Text.RegularExpressions;
using Engagement.Core.Channels;

namespace Engagement.Core.Publishing;

/// <summary>Marks the links of a post with where they were clicked (utm_source, utm_medium, utm_campaign), for the website's own statistics.</summary>
/// <param name="Medium">For example "social"; empty: links are left as they are.</param>
/// <param name="Campaign">Where the post has no theme; with a theme its name is used.</param>
/// <param name="Domains">Only links to these sites and below are marked; empty: all.</param>
public sealed partial record LinkTags(string Medium, string Campaign, IReadOnlyList<string> Domains)
{
    /// <summary>Links are left as they are.</summary>
    public static LinkTags None { get; } = new("", "", []);

    /// <summary>The text as it is said on this network. A link that is marked already is left alone.</summary>
    /// <param name="text">The words of the post.</param>
    /// <param name="network">Where.</param>
    /// <param name="theme">The theme's name, or null.</param>
    public string Apply(string text, NetworkKind network, string? theme)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Medium.Length == 0)
        {
            return text;
        }

        var (result, at) = (new StringBuilder(), 0);
        foreach (var link in TextLinks.Find(text).Where(link => link.HasProtocol && IsOurs(link.Address)))
        {
            result.Append(text, at, link.Start - at).Append(Mark(link.Address, network, theme));
            at = link.Start + link.Length;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private bool IsOurs(string address) =>
        !address.Contains("utm_", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (Domains.Count == 0 || Domains.Any(domain =>
            uri.Host.Equals(domain, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)));

    private string Mark(string address, NetworkKind network, string? theme)
    {
        var campaign = Plain(theme ?? Campaign);
        var marks = $"utm_source={network.ToString().ToLowerInvariant()}&utm_medium={Plain(Medium)}{(campaign.Length > 0 ? $"&utm_campaign={campaign}" : "")}";
        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var (page, rest) = fragment < 0 ? (address, "") : (address[..fragment], address[fragment..]);
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{marks}{rest}";
    }

    // "Throwback Thursday" → "throwback-thursday"
    private static string Plain(string text) => NotPlain().Replace(text.Trim().ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[^a-z0-9_]+")]
    private static partial Regex NotPlain();
}
