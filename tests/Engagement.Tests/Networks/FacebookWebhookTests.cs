using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Engagement.App.Networks;
using Engagement.App.Networks.Facebook;
using Engagement.Core.Inbox;
using Engagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Engagement.Tests.Networks;

public sealed class FacebookWebhookTests
{
    private const string Secret = "app secret";
    private const string Page = "1234567890321";

    private readonly FacebookWebhook webhook = new(Options.Create(new FacebookOptions { AppSecret = Secret, VerifyToken = "the word" }));

    [Fact]
    public void The_right_word_gets_the_bare_challenge_back()
    {
        var answer = webhook.Handshake(Query("subscribe", "the word", "1158201444"));

        Assert.Equal(new WebhookAnswer("1158201444", "text/plain"), answer);
    }

    [Theory]
    [InlineData("subscribe", "another word", "1")]
    [InlineData("subscribe", "", "1")]
    [InlineData("unsubscribe", "the word", "1")]
    [InlineData("subscribe", "the word", "")]
    public void A_wrong_word_or_question_is_refused(string mode, string word, string challenge) =>
        Assert.Null(webhook.Handshake(Query(mode, word, challenge)));

    [Fact]
    public void Without_a_word_of_our_own_everybody_is_refused() =>
        Assert.Null(new FacebookWebhook(Options.Create(new FacebookOptions())).Handshake(Query("subscribe", "", "1")));

    [Theory]
    [InlineData("""{"t":"\u00e4"}""", """{"t":"\u00e4"}""", true)]
    [InlineData("""{"t":"\u00e4"}""", """{"t":"ä"}""", false)]
    public void The_signature_is_over_the_bytes_as_they_came(string signed, string sent, bool genuine)
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)));
        var headers = new HeaderDictionary { ["X-Hub-Signature-256"] = $"sha256={signature}" };

        Assert.Equal(genuine, webhook.IsGenuine(headers, Encoding.UTF8.GetBytes(sent)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("sha256=")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("sha256=zz00000000000000000000000000000000000000000000000000000000000000")]
    public void A_missing_or_broken_signature_is_not_genuine(string? signature) =>
        Assert.False(webhook.IsGenuine(new HeaderDictionary { ["X-Hub-Signature-256"] = signature }, "{}"u8));

    [Fact]
    public void Every_published_body_is_split_and_read()
    {
        var files = Directory.GetFiles(Samples(), "*.json");

        var events = files.SelectMany(file => webhook.Split(File.ReadAllBytes(file)).Select(one => (File: Path.GetFileName(file), one.Key, Items: webhook.Read(one.Body)))).ToList();

        Assert.Equal(78, files.Length);
        Assert.Equal(files.Length, events.Select(one => one.File).Distinct().Count());
        Assert.All(events.Where(one => one.File.StartsWith("feed-comment", StringComparison.Ordinal)), one => Assert.Single(one.Items));
        Assert.All(events.Where(one => one.File.StartsWith("instagram", StringComparison.Ordinal)), one => Assert.Empty(one.Items));
        Assert.Equal(2, events.Count(one => one.File == "feed-two-entries-25.json"));
    }

    [Theory]
    [InlineData("feed-comment-add-211", InboundVerb.Created, "901097836652708_903438993085259", "and the next one")]
    [InlineData("feed-comment-add-25", InboundVerb.Created, "901097836652708_903438993085259", "and the next one")]
    [InlineData("feed-comment-edited-25", InboundVerb.Edited, "900728623356296_900744590021366", "Let's see the Webhooks in action :D")]
    [InlineData("feed-comment-hide", InboundVerb.Hidden, "901097836652708_900744590021366", "and the next one")]
    [InlineData("feed-comment-unhide", InboundVerb.Unhidden, "901097836652708_900744590021366", "and the next one")]
    [InlineData("feed-comment-remove-25", InboundVerb.Deleted, "905578656204626_905579239537901", null)]
    public void A_comment_of_any_version_is_understood(string sample, InboundVerb verb, string id, string? text)
    {
        var item = ReadOne(sample);

        Assert.Equal((verb, id, text, InteractionKind.Comment), (item.Verb, item.RemoteId, item.Text, item.Kind));
        Assert.Equal((Page, Page), (item.AccountRemoteId, item.Author!.RemoteId));
        Assert.StartsWith($"{Page}_", item.RootRemoteId, StringComparison.Ordinal);
        Assert.Equal(item.RootRemoteId, item.ParentRemoteId);
        Assert.False(item.IsHint);
    }

    [Fact]
    public void A_picture_comes_along() => Assert.Single(ReadOne("feed-comment-add-with-photo").MediaUrls);

    [Fact]
    public void A_mention_without_an_author_must_be_read_by_its_id()
    {
        var item = ReadOne("mention-comment-add");

        Assert.Equal((InteractionKind.Mention, true), (item.Kind, item.IsHint));
        Assert.Null(item.Author);
    }

    [Fact]
    public void A_reply_names_the_comment_above_it_in_the_one_spelling()
    {
        const string body = """
            {"object":"page","entry":[{"id":"7","time":1,"changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":"55",
            "post_id":"7_40","parent_id":"50","from":{"id":"9","name":"Aino"},"message":"m","created_time":1449135003}}]}]}
            """;

        var item = webhook.Read(webhook.Split(Encoding.UTF8.GetBytes(body)).Single().Body).Single();

        Assert.Equal(("40_55", "40_50", "7_40", InteractionKind.Reply), (item.RemoteId, item.ParentRemoteId, item.RootRemoteId, item.Kind));
    }

    [Fact]
    public void The_same_change_has_the_same_key_and_an_edit_another()
    {
        string Key(string sample) => webhook.Split(File.ReadAllBytes(Path.Combine(Samples(), $"{sample}.json"))).Single().Key;

        Assert.Equal(Key("feed-comment-add-25"), Key("feed-comment-add-25"));
        Assert.NotEqual(Key("feed-comment-add-25"), Key("feed-comment-edited-25"));
        Assert.NotEqual(Key("feed-comment-add-25"), Key("feed-comment-add-with-photo"));
    }

    [Fact]
    public void What_the_Page_itself_posts_is_no_news() =>
        Assert.Empty(webhook.Read(webhook.Split(File.ReadAllBytes(Path.Combine(Samples(), "feed-status-add-25.json"))).Single().Body));

    [Theory]
    [InlineData("""{"object":"page","entry":[{"id":"7","changes":[{"field":"feed","value":{"item":"comment","verb":"add","comment_id":{},"new":1}}]}]}""")]
    [InlineData("""{"object":"page","entry":[{"id":"7","changes":[{"field":"feed","value":"x"}]}]}""")]
    [InlineData("""{"object":"page","entry":3}""")]
    [InlineData("""{"object":4}""")]
    public void A_strange_body_is_kept_and_read_as_nothing(string body) =>
        Assert.Empty(webhook.Read(Assert.Single(webhook.Split(Encoding.UTF8.GetBytes(body))).Body));

    [Fact]
    public void What_is_not_json_is_refused() => Assert.ThrowsAny<JsonException>(() => webhook.Split("no json"u8.ToArray()));

    private InboundItem ReadOne(string sample) =>
        webhook.Read(webhook.Split(File.ReadAllBytes(Path.Combine(Samples(), $"{sample}.json"))).Single().Body).Single();

    private static string Samples() => Path.Combine(Needs.Shared(), "specs", "meta", "webhook-samples");

    private static QueryCollection Query(string mode, string word, string challenge) => new(new Dictionary<string, StringValues>
    {
        ["hub.mode"] = mode,
        ["hub.verify_token"] = word,
        ["hub.challenge"] = challenge,
    });
}
