namespace Engagement.Tests.Networks;

/// <summary>Answers of the networks as their references show them, small enough to be varied often.</summary>
internal static class FuzzSamples
{
    public const string Comments = """
        {"data":[{"id":"1_2","message":"Where?","from":{"id":"77","name":"Aino"},"created_time":"2026-11-22T05:09:33+0000","parent":{"id":"1_1"},"object":{"id":"9_1"},"is_hidden":false,
        "permalink_url":"https://www.facebook.com/1","attachment":{"type":"photo","url":"https://f.example/p","media":{"image":{"src":"https://f.example/i.jpg"}}}}],
        "paging":{"cursors":{"before":"QVF","after":"QVG"},"next":"https://graph.facebook.com/next"}}
        """;

    public const string InstagramComments = """
        {"data":[{"id":"17","text":"Where?","timestamp":"2026-11-22T05:09:33+0000","username":"aino","from":{"id":"77","username":"aino"},"hidden":false,"media":{"id":"9"},
        "replies":{"data":[{"id":"18","text":"Here","timestamp":"2026-11-22T05:10:33+0000","username":"acme","parent_id":"17","media":{"id":"9"}}]}}],
        "paging":{"cursors":{"before":"QVF","after":"QVG"},"next":"https://graph.facebook.com/next"}}
        """;

    public const string InstagramMention = """
        {"mentioned_media":{"id":"17873440459141021","caption":"metricsaurus headquarters! @acme","timestamp":"2026-11-22T05:09:33+0000","username":"aino","permalink":"https://www.instagram.com/p/a/","media_url":"https://i.example/a.jpg"},"id":"17841405309211844"}
        """;

    public const string XPosts = """
        {"data":[{"id":"1780000000000000001","text":"@acme Where?","author_id":"77","created_at":"2026-11-22T05:09:33.000Z","conversation_id":"1780000000000000000","in_reply_to_user_id":"1",
        "referenced_posts":[{"type":"replied_to","id":"1780000000000000000"}],"entities":{"urls":[{"url":"https://t.co/a","expanded_url":"https://a.example","media_key":"3_1"}]},
        "attachments":{"media_keys":["3_1"]},"public_metrics":{"like_count":1,"reply_count":0,"repost_count":0,"quote_count":0}}],
        "includes":{"users":[{"id":"77","name":"Aino","username":"aino"}],"media":[{"media_key":"3_1","type":"photo","url":"https://x.example/i.jpg"}]},"meta":{"newest_id":"1780000000000000001","next_token":"b26"}}
        """;

    public const string Notifications = """
        [{"id":"115000000000000001","type":"mention","created_at":"2026-11-22T05:09:33.123Z","account":{"id":"7","acct":"aino@elsewhere.example","username":"aino"},
        "status":{"id":"115000000000000000","uri":"https://m.example/1","url":"https://m.example/@aino/1","created_at":"2026-11-22T05:09:33.123Z","content":"<p><span class=\"h-card\">@<span>acme</span></span> Where &amp; when?</p>",
        "spoiler_text":"","visibility":"public","in_reply_to_id":"114","in_reply_to_account_id":"1","account":{"id":"7","acct":"aino@elsewhere.example","username":"aino","display_name":"Aino","bot":false},
        "media_attachments":[{"id":"1","type":"image","url":"https://m.example/i.png","preview_url":null,"description":null}],"replies_count":0,"reblogs_count":0,"favourites_count":1}}]
        """;

    public const string Context = """
        {"ancestors":[{"id":"114","account":{"id":"1","acct":"acme"},"content":"<p>Ours</p>","created_at":"2026-11-22T05:00:00Z","visibility":"public"}],
        "descendants":[{"id":"116","account":{"id":"7","acct":"aino","username":"aino"},"content":"<p>One</p><p>Two<br>Three</p>","created_at":"2026-11-22T05:09:33Z","visibility":"direct","in_reply_to_id":"114"}]}
        """;

    public const string Thread = """
        {"thread":{"$type":"app.bsky.feed.defs#threadViewPost","post":{"uri":"at://did:plc:a/app.bsky.feed.post/3a","cid":"bafy1","author":{"did":"did:plc:a","handle":"acme.test"},"record":{"$type":"app.bsky.feed.post","text":"Ours","createdAt":"2026-11-22T05:00:00Z"}},
        "replies":[{"$type":"app.bsky.feed.defs#threadViewPost","post":{"uri":"at://did:plc:b/app.bsky.feed.post/3b","cid":"bafy2","author":{"did":"did:plc:b","handle":"aino.test","displayName":"Aino","labels":[{"val":"spam"}]},
        "record":{"$type":"app.bsky.feed.post","text":"Where?","createdAt":"2026-11-22T05:09:33.123Z","langs":["en"],"reply":{"root":{"uri":"at://did:plc:a/app.bsky.feed.post/3a","cid":"bafy1"},"parent":{"uri":"at://did:plc:a/app.bsky.feed.post/3a","cid":"bafy1"}}},
        "embed":{"$type":"app.bsky.embed.images#view","images":[{"fullsize":"https://b.example/i.jpg","alt":""}]},"indexedAt":"2026-11-22T05:09:34Z","likeCount":1,"replyCount":0,"repostCount":0,"quoteCount":0,"viewer":{}},"replies":[]},
        {"$type":"app.bsky.feed.defs#notFoundPost","uri":"at://did:plc:c/app.bsky.feed.post/3c","notFound":true}]}}
        """;

    public static readonly string[] Errors =
    [
        """{"error":"Validation failed: Text can't be blank"}""",
        """{"error":"invalid_grant","error_description":"The provided authorization grant is invalid"}""",
        """{"error":"ExpiredToken","message":"Token has expired"}""",
        """{"error":"InvalidRequest","message":"grapheme too big (maximum 300, got 301) at $.record.text"}""",
    ];
}
