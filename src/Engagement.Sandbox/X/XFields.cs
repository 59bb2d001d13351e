using System.Collections.Frozen;

namespace Engagement.Sandbox.X;

/// <summary>What a caller wants to see, in which of the two vocabularies it asked.</summary>
internal sealed class XFields
{
    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal,
        "article", "article_title", "attachments", "card_uri", "community_id", "context_annotations", "conversation_id", "created_at", "display_text_range",
        "edit_controls", "entities", "geo", "id", "lang", "matched_media_notes", "media_metadata", "non_public_metrics", "note_request_suggestions",
        "organic_metrics", "paid_partnership", "possibly_sensitive", "promoted_metrics", "public_metrics", "reply_settings", "scopes", "source",
        "suggested_source_links", "suggested_source_links_with_counts", "text", "withheld");

    private static readonly FrozenSet<string> OnlyCurrent = FrozenSet.Create(StringComparer.Ordinal, "note_post");
    private static readonly FrozenSet<string> OnlyClassic = FrozenSet.Create(StringComparer.Ordinal,
        "author_id", "edit_history_tweet_ids", "in_reply_to_user_id", "note_tweet", "referenced_tweets");

    private XFields(bool classic, HashSet<string> post, HashSet<string> expansions, HashSet<string> user, HashSet<string> media)
    {
        Classic = classic;
        Post = post;
        Expansions = expansions;
        User = user;
        Media = media;
    }

    public bool Classic { get; }

    public HashSet<string> Post { get; }

    public HashSet<string> Expansions { get; }

    public HashSet<string> User { get; }

    public HashSet<string> Media { get; }

    public bool ExpandsReferences => Expansions.Contains(Classic ? "referenced_tweets.id" : "referenced_posts");

    public static XFields Of(XRequest request)
    {
        var expansions = List(request.Query("expansions"));
        var asksOld = request.Query("tweet.fields") is not null;
        var asksNew = request.Query("post.fields") is not null;
        var classic = asksOld || (!asksNew && expansions.Any(value => value.Contains("tweet", StringComparison.Ordinal) && value != "attachments.media_source_tweet"));
        var name = classic ? "tweet.fields" : "post.fields";
        var post = List(request.Query(name));
        foreach (var field in post)
        {
            if (!Common.Contains(field) && !(classic ? OnlyClassic : OnlyCurrent).Contains(field))
            {
                throw RefusedByX.Invalid(name, field, $"The `{name}` query parameter value [{field}] is not one of [{string.Join(',', Common.Order(StringComparer.Ordinal))}]");
            }
        }

        return new XFields(classic, post, expansions, List(request.Query("user.fields")), List(request.Query("media.fields")));
    }

    private static HashSet<string> List(string? value) =>
        [.. (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
