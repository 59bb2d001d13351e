using System.Text;
using System.Text.RegularExpressions;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Finds what is to become a link, a tag or a mention: Bluesky's servers find nothing by themselves.</summary>
internal static partial class BlueskyText
{
    private const int LongestTag = 64;

    public static IReadOnlyList<BlueskyPart> Parts(string text)
    {
        var parts = new List<BlueskyPart>();
        foreach (var link in TextLinks.Find(text))
        {
            var address = link.HasProtocol ? link.Address : $"https://{link.Address}";
            parts.Add(new(BlueskyPartKind.Link, link.Start, link.Length, address));
        }

        foreach (Match match in Mention().Matches(text))
        {
            var handle = match.Groups["handle"];
            AddFree(parts, new(BlueskyPartKind.Mention, handle.Index - 1, handle.Length + 1, handle.Value.ToLowerInvariant()));
        }

        foreach (Match match in Tag().Matches(text))
        {
            var tag = match.Groups["tag"];
            var name = tag.Value.TrimEnd(Trailing);
            if (name.Length is > 0 and <= LongestTag)
            {
                AddFree(parts, new(BlueskyPartKind.Tag, tag.Index - 1, name.Length + 1, name));
            }
        }

        return [.. parts.OrderBy(part => part.Start)];
    }

    /// <summary>The facet of a part, counted in bytes.</summary>
    public static BlueskyFacet Facet(string text, BlueskyPart part, BlueskyFacet.Feature feature)
    {
        var start = Encoding.UTF8.GetByteCount(text.AsSpan(0, part.Start));
        return new(new(start, start + Encoding.UTF8.GetByteCount(text.AsSpan(part.Start, part.Length))), [feature]);
    }

    private static char[] Trailing => ['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '…'];

    // Facets must not overlap: "@acme.example" is a mention, not the link "acme.example"; "site.example/#part" is a link.
    private static void AddFree(List<BlueskyPart> parts, BlueskyPart part)
    {
        var overlaps = parts.FindAll(other => other.Start < part.Start + part.Length && part.Start < other.Start + other.Length);
        if (part.Kind == BlueskyPartKind.Mention && overlaps.TrueForAll(other => other.Start > part.Start))
        {
            parts.RemoveAll(overlaps.Contains);
            parts.Add(part);
        }
        else if (overlaps.Count == 0)
        {
            parts.Add(part);
        }
    }

    [GeneratedRegex(@"(?<=^|[\s(])@(?<handle>(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mention();

    [GeneratedRegex(@"(?<=^|\s)[#＃](?!\uFE0F)(?<tag>[^\s#＃]*[^\d\s#＃\p{P}][^\s#＃]*)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();
}
