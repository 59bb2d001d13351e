using System.Text;
using Engagement.Core.Channels;

namespace Engagement.App.Networks.X;

/// <summary>X rewrites what is said to it: links become t.co, three characters become entities, replies begin with names.</summary>
internal static class XWords
{
    private const string ShortLink = "https://t.co/";

    /// <summary>A post's words as its author wrote them: whole, links in full, without the links that stand for its own pictures.</summary>
    public static string Plain(XPost post)
    {
        var text = post.NotePost?.Text ?? post.NoteTweet?.Text ?? post.Text ?? "";
        foreach (var link in post.Entities?.Urls ?? [])
        {
            if (link.Url is { Length: > 0 } url)
            {
                text = text.Replace(url, link.MediaKey is null ? link.ExpandedUrl ?? url : "", StringComparison.Ordinal);
            }
        }

        return Unescape(text).TrimEnd();
    }

    /// <summary>Whether what stands on X is what we said.</summary>
    public static bool AreSame(string ours, string theirs)
    {
        var (said, read) = (Words(ours), Words(theirs));
        // What X adds at the end is the short link of a picture.
        while (read.Count > said.Count && read[^1].StartsWith(ShortLink, StringComparison.Ordinal))
        {
            read.RemoveAt(read.Count - 1);
        }

        // And at the beginning the names of those who are answered.
        while (read.Count > said.Count && read[0].StartsWith('@'))
        {
            read.RemoveAt(0);
        }

        return said.Count == read.Count && said.Zip(read).All(pair => AreSameWord(pair.First, pair.Second));
    }

    private static bool AreSameWord(string ours, string theirs) =>
        ours == theirs
        || (TextLinks.Find(ours).Count > 0 && (theirs.Contains(ShortLink, StringComparison.Ordinal) || Bare(ours) == Bare(theirs)));

    private static string Bare(string link)
    {
        var at = link.IndexOf("://", StringComparison.Ordinal);
        return (at < 0 ? link : link[(at + 3)..]).TrimEnd('/').ToUpperInvariant();
    }

    private static List<string> Words(string text) =>
        [.. text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
}
