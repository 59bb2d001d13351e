using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Engagement.Tests.Sandbox;

public sealed class WebhookTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_mention_at_x_is_pushed_and_signed_over_the_raw_bytes()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribeXAsync(sandbox);

        var comment = await sandbox.FanAsync("x", await sandbox.PostXAsync("Who remembers?"), "Minä muistan ❤️");
        var pushed = await listener.NextAsync(Soon);

        var key = Encoding.UTF8.GetBytes(sandbox.X["consumerSecret"]!.ToString());
        Assert.Equal("sha256=" + Convert.ToBase64String(HMACSHA256.HashData(key, pushed.Body)), pushed.XSignature);
        Assert.Equal(comment["id"]!.ToString(), JsonNode.Parse(pushed.Text)!["data"]!["payload"]!["id"]!.ToString());
    }

    [Fact]
    public async Task A_comment_on_a_page_is_pushed_with_escaped_letters_and_signed_so()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribePageAsync(sandbox);
        var post = await sandbox.PostPageAsync("Safety Monday");
        _ = await listener.NextAsync(Soon);

        await sandbox.FanAsync("facebook", post, "Missä ❤️?", name: "Väinö");
        var pushed = await listener.NextAsync(Soon);

        var key = Encoding.UTF8.GetBytes(sandbox.Page["appSecret"]!.ToString());
        Assert.Equal("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, pushed.Body)), pushed.HubSignature);
        Assert.Contains("Miss\\u00e4 \\u2764", pushed.Text, StringComparison.Ordinal);
        Assert.All(pushed.Body, value => Assert.True(value < 128));
        var feed = JsonNode.Parse(pushed.Text)!["entry"]![0]!["changes"]![0]!["value"]!;
        Assert.Equal(("comment", "add", post), (feed["item"]!.ToString(), feed["verb"]!.ToString(), feed["parent_id"]!.ToString()));
    }

    [Fact]
    public async Task Without_the_subscription_of_the_page_nothing_arrives()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribePageAsync(sandbox);
        await sandbox.GraphAsync(HttpMethod.Delete, $"/{sandbox.PageId}/subscribed_apps");

        await sandbox.PostPageAsync("Safety Monday");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listener.NextAsync(TimeSpan.FromMilliseconds(700)));
    }

    [Fact]
    public async Task A_subscriber_that_fails_is_asked_again()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribePageAsync(sandbox);
        listener.RefuseNext(2);

        await sandbox.PostPageAsync("Safety Monday");

        Assert.Contains("Safety Monday", (await listener.NextAsync(Soon)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webhookTwice", 2)]
    [InlineData("webhookLost", 0)]
    [InlineData("webhookLate", 1)]
    public async Task An_event_comes_twice_never_or_late(string kind, int times)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribePageAsync(sandbox);
        await sandbox.FaultAsync(new { network = "facebook", kind, times = 1, delay = "300ms" });

        await sandbox.PostPageAsync("First");
        await sandbox.PostPageAsync("Last");
        var heard = new List<string>();
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        while (listener.TryNext(out var next))
        {
            heard.Add(next!.Text);
        }

        Assert.Equal(times, heard.Count(text => text.Contains("First", StringComparison.Ordinal)));
        Assert.Single(heard, text => text.Contains("Last", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reordered_event_comes_after_the_next_one()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribePageAsync(sandbox);
        await sandbox.FaultAsync(new { network = "facebook", kind = "reorder", times = 1 });

        await sandbox.PostPageAsync("First");
        await sandbox.PostPageAsync("Second");

        Assert.Contains("Second", (await listener.NextAsync(Soon)).Text, StringComparison.Ordinal);
        Assert.Contains("First", (await listener.NextAsync(Soon)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsigned_event_has_no_signature()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await SubscribeXAsync(sandbox);
        await sandbox.FaultAsync(new { network = "x", kind = "webhookUnsigned", times = 1 });

        await sandbox.FanAsync("x", null, "Hello @kaarna");

        Assert.Equal("", (await listener.NextAsync(Soon)).XSignature);
    }

    [Fact]
    public async Task A_listener_with_the_wrong_secret_cannot_be_registered()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await using var listener = await WebhookListener.StartAsync("wrong");

        var answer = await sandbox.XAppAsync(HttpMethod.Post, "/2/webhooks", new { url = listener.Address });

        Assert.Equal(400, answer.Status);
        Assert.Contains("CrcValidationFailed", answer.Body.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<WebhookListener> SubscribeXAsync(RunningSandbox sandbox)
    {
        var listener = await WebhookListener.StartAsync(sandbox.X["consumerSecret"]!.ToString());
        var webhook = (await sandbox.XAppAsync(HttpMethod.Post, "/2/webhooks", new { url = listener.Address })).Text("data", "id");
        await sandbox.XAppAsync(HttpMethod.Post, "/2/activity/subscriptions", new { event_type = "post.mention.create", filter = new { user_id = sandbox.XId }, webhook_id = webhook });
        return listener;
    }

    [Fact]
    public async Task Instagram_tells_of_comments_and_of_who_names_the_account()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var account = await sandbox.ControlAsync(HttpMethod.Post, "/sandbox/accounts", new { network = "instagram", handle = "kaarna", name = "Kaarna Motors" });
        await using var listener = await SubscribePageAsync(sandbox, "instagram", "comments,mentions");

        var post = await sandbox.FanAsync("instagram", null, "Look, @kaarna!");
        var named = JsonNode.Parse((await listener.NextAsync(Soon)).Text)!;
        await sandbox.FanAsync("instagram", post["id"]!.ToString(), "Ask @kaarna");
        var below = JsonNode.Parse((await listener.NextAsync(Soon)).Text)!;

        Assert.Equal((sandbox.PageId, "instagram"), (account["pageId"]!.ToString(), named["object"]!.ToString()));
        Assert.Equal(account["id"]!.ToString(), named["entry"]![0]!["id"]!.ToString());
        var (first, second) = (named["entry"]![0]!["changes"]![0]!, below["entry"]![0]!["changes"]![0]!);
        Assert.Equal(("mentions", post["id"]!.ToString(), (JsonNode?)null), (first["field"]!.ToString(), first["value"]!["media_id"]!.ToString(), first["value"]!["comment_id"]));
        Assert.NotNull(second["value"]!["comment_id"]);
    }

    private static async Task<WebhookListener> SubscribePageAsync(RunningSandbox sandbox, string kind = "page", string fields = "feed,mention")
    {
        var listener = await WebhookListener.StartAsync("");
        var app = $"{sandbox.Page["appId"]}|{sandbox.Page["appSecret"]}";
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("object", kind), KeyValuePair.Create("callback_url", listener.Address), KeyValuePair.Create("fields", fields), KeyValuePair.Create("include_values", "true"), KeyValuePair.Create("verify_token", "v")]);
        Assert.Equal(200, (await sandbox.SendAsync(HttpMethod.Post, $"/v26.0/{sandbox.Page["appId"]}/subscriptions", form, app)).Status);
        await sandbox.GraphAsync(HttpMethod.Post, $"/{sandbox.PageId}/subscribed_apps", ("subscribed_fields", "feed,mention"));
        return listener;
    }
}
