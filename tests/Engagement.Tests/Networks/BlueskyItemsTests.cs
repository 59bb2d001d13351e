using System.Text.Json;
using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Http;
using Engagement.Core.Channels;
using Engagement.Core.Common;

namespace Engagement.Tests.Networks;

public sealed class BlueskyItemsTests
{
    [Fact]
    public void Labels_of_a_post_and_of_its_author_are_heard_and_those_taken_back_are_not()
    {
        const string json = """
            {"uri":"at://did:plc:b/app.bsky.feed.post/3b","cid":"bafy","author":{"did":"did:plc:b","handle":"aino.test","labels":[{"val":"!no-unauthenticated"},{"val":"rude","neg":true}]},
            "record":{"$type":"app.bsky.feed.post","text":"Buy now","createdAt":"2026-11-22T05:09:33Z"},"indexedAt":"2026-11-22T05:09:34Z","labels":[{"src":"did:plc:mod","val":"spam"}]}
            """;
        var channel = new ChannelAccess(new ChannelId(1), NetworkKind.Bluesky, "did:plc:a", "acme.test", null, "en");

        var item = BlueskyItems.Of(channel, JsonSerializer.Deserialize<BlueskyView>(json, ApiClients.CamelCase)!)!;

        Assert.Equal(["spam", "!no-unauthenticated"], item.Labels);
        Assert.Equal("spam", NetworkLabels.Warning(item.Labels));
    }
}
