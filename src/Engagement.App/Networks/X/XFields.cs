namespace Engagement.App.Networks.X;

/// <summary>What we ask X to read out, in the names of a vocabulary.</summary>
internal static class XFields
{
    /// <summary>A post with its author, its thread and its pictures.</summary>
    public static Dictionary<string, string> Post(XVocabulary vocabulary) => vocabulary == XVocabulary.Current
        ? new()
        {
            ["post.fields"] = "attachments,conversation_id,created_at,entities,id,note_post,text",
            ["expansions"] = "author_id,in_reply_to_user_id,referenced_posts,attachments.media_keys",
            ["user.fields"] = "id,name,public_metrics,username",
            ["media.fields"] = "media_key,preview_image_url,type,url",
        }
        : new()
        {
            ["tweet.fields"] = "attachments,author_id,conversation_id,created_at,entities,id,in_reply_to_user_id,note_tweet,referenced_tweets,text",
            ["expansions"] = "author_id,attachments.media_keys",
            ["user.fields"] = "affiliation,id,name,public_metrics,username",
            ["media.fields"] = "media_key,preview_image_url,type,url",
        };

    /// <summary>What X counts for a post.</summary>
    public static Dictionary<string, string> Figures(XVocabulary vocabulary) => new()
    {
        [vocabulary == XVocabulary.Current ? "post.fields" : "tweet.fields"] = "id,non_public_metrics,public_metrics,text",
    };
}
