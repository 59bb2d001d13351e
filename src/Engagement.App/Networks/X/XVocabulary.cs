namespace Engagement.App.Networks.X;

/// <summary>The names X uses for what it reads out; it renamed them in August 2026 and still takes both.</summary>
public enum XVocabulary
{
    /// <summary><c>post.fields</c>, <c>repost_count</c>.</summary>
    Current,

    /// <summary><c>tweet.fields</c>, <c>retweet_count</c>.</summary>
    Classic,
}
