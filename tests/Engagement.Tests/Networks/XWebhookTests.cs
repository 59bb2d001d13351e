using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.App.Networks.X;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Engagement.Tests.Networks;

public sealed class XWebhookTests
{
    private const string Secret = "consumer secret";
    private const string Us = "1111111111111111111";

    private readonly XWebhook webhook = new(Options.Create(new XOptions { ConsumerSecret = Secret }));

    [Fact]
    public void The_challenge_is_answered_with_the_app_s_secret()
    {
        var answer = webhook.Handshake(Query("crc_token", "abc"));

        Assert.Equal("application/json", answer!.ContentType);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal($"sha256={Sign("abc")}", json.RootElement.GetProperty("response_token").GetString());
    }

    [Fact]
    public void Without_a_secret_or_a_question_there_is_no_answer()
    {
        Assert.Null(new XWebhook(Options.Create(new XOptions())).Handshake(Query("crc_token", "abc")));
        Assert.Null(webhook.Handshake(Query("other", "abc")));
    }

    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":1}", true)]
    [InlineData("{\"a\":1}", "{\"a\":2}", false)]
    public void Only_the_signed_bytes_are_genuine(string signed, string sent, bool genuine)
    {
        var headers = new HeaderDictionary { ["x-twitter-webhooks-signature"] = $"sha256={Sign(signed)}" };

        Assert.Equal(genuine, webhook.IsGenuine(headers, Encoding.UTF8.GetBytes(sent)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=not base64!")]
    [InlineData("sha256=AAAA")]
    public void A_missing_or_broken_signature_is_not_genuine(string? signature)
    {
        var headers = new HeaderDictionary { ["x-twitter-webhooks-signature"] = signature };

        Assert.False(webhook.IsGenuine(headers, "{}"u8));
    }

    [Fact]
    public void Every_published_event_is_split_and_read()
    {
        var read = Directory.GetFiles(Path.Combine(Needs.Shared(), "specs", "x", "webhook-samples"), "*.json")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => webhook.Split(File.ReadAllBytes(file)).Select(one => (one.Key, webhook.Read(one.Body))).Single());

        Assert.Equal(11, read.Count);
        Assert.Equal("3091827364059182736", read["xaa-post.reply.create"].Key);
        var reply = read["xaa-post.reply.create"].Item2.Single();
        Assert.Equal((Us, "2090000000000000001", InteractionKind.Comment), (reply.AccountRemoteId, reply.RemoteId, reply.Kind));
        Assert.Equal("2080761390344937796", reply.ParentRemoteId);
        Assert.Equal("@ExampleUser Great post — thanks for sharing!", reply.Text);
        var mention = read["xaa-post.mention.create"].Item2.Single();
        Assert.Equal((InteractionKind.Mention, "OtherUser", true), (mention.Kind, mention.Author!.Handle, mention.Author.IsRobot));
        Assert.Equal(InteractionKind.Mention, read["xaa-post.quote.create"].Item2.Single().Kind);
        Assert.Equal((InboundVerb.Deleted, "2080761269309813134"), read["xaa-post.delete"].Item2.Select(item => (item.Verb, item.RemoteId)).Single());
        Assert.All(["xaa-post.create", "xaa-like.create", "xaa-oauth.revoke", "xaa-dm.received", "xaa-follow.follow", "xaa-follow.unfollow", "xaa-post.repost.create"],
            name => Assert.Empty(read[name].Item2));
    }

    [Theory]
    [InlineData("""{"data":{"event_uuid":"7","event_type":"post.mention.create","payload":{"id":12}}}""")]
    [InlineData("""{"data":{"event_uuid":"7","event_type":"post.mention.create","payload":[]}}""")]
    [InlineData("""{"data":{"event_uuid":"7","event_type":"post.mention.create","filter":3,"payload":{"id":"1","entities":4}}}""")]
    [InlineData("""{"data":3}""")]
    [InlineData("""{"something":"else"}""")]
    public void A_strange_event_is_kept_and_read_as_nothing(string body)
    {
        var events = webhook.Split(Encoding.UTF8.GetBytes(body));

        Assert.Empty(webhook.Read(Assert.Single(events).Body));
    }

    [Fact]
    public void What_is_not_json_is_refused() => Assert.ThrowsAny<JsonException>(() => webhook.Split("no json"u8.ToArray()));

    private static QueryCollection Query(string key, string value) => new(new Dictionary<string, StringValues> { [key] = value });

    private static string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(text)));
}
