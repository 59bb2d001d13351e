using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.Instagram;
using Engagement.App.Networks.Mastodon;
using Engagement.App.Networks.X;
using Engagement.Core.Channels;
using Engagement.Core.Common;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Networks;

/// <summary>Whatever a network sends, a reader says what it understood and stops nothing.</summary>
public sealed class FuzzTests
{
    private const int Mutations = 100_000;
    private const int Seed = 20261126;

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly ChannelAccess Channel = new(new ChannelId(1), NetworkKind.Mastodon, "1", "acme", "https://m.example", "en");
    private static readonly FacebookWebhook Facebook = new(Options.Create(new FacebookOptions()));
    private static readonly InstagramWebhook Instagram = new(Facebook);
    private static readonly XWebhook X = new(Options.Create(new XOptions()));

    [Fact]
    public void A_hundred_thousand_wrong_bodies_are_read_without_an_exception()
    {
        var samples = All();
        var dice = new Random(Seed);
        var understood = 0;
        var broken = new Dictionary<string, string>();

        for (var number = 0; number < Mutations; number++)
        {
            var (name, text, read) = samples[number % samples.Count];
            var body = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Mutation.Of(text, dice)));
            try
            {
                understood += read(body) > 0 ? 1 : 0;
            }
            catch (Exception problem)
            {
                broken.TryAdd($"{problem.GetType().Name} at {problem.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Engagement.App", StringComparison.Ordinal))}", $"{name}, mutation {number}: {problem.Message}\n{body}");
            }
        }

        Assert.True(broken.Count == 0, string.Join("\n\n", broken.Select(pair => $"{pair.Key}\n{pair.Value}").Take(10)));
        Assert.True(understood > Mutations / 50, $"Only {understood} of {Mutations} still said something: the mutations prove nothing.");
    }

    [Fact]
    public void Every_sample_says_something_as_it_is()
    {
        var silent = All().Where(sample => sample.Read(sample.Text) == 0).Select(sample => sample.Name).Where(name => name.StartsWith("answer", StringComparison.Ordinal));

        Assert.Empty(silent);
    }

    private static List<(string Name, string Text, Func<string, int> Read)> All()
    {
        var specs = Path.Combine(Needs.Shared(), "specs");
        var samples = new List<(string, string, Func<string, int>)>();
        samples.AddRange(Files(specs, "meta", "webhook-samples").Select(file => (file.Name, file.Text, (Func<string, int>)(body => Webhook(Facebook, body) + Webhook(Instagram, body)))));
        samples.AddRange(Files(specs, "x", "webhook-samples").Select(file => (file.Name, file.Text, (Func<string, int>)(body => Webhook(X, body)))));
        samples.AddRange(Errors(specs, "meta", "graph-error-samples.json").Select(text => ("graph error", text, (Func<string, int>)(body => Error((answer, now) => FacebookErrorTable.Classify(answer, now), body) + Error(InstagramErrorTable.Classify, body)))));
        samples.AddRange(Errors(specs, "x", "error-samples.json").Select(text => ("X error", text, (Func<string, int>)(body => Error(XErrorTable.Classify, body)))));
        samples.AddRange(FuzzSamples.Errors.Select(text => ("other error", text, (Func<string, int>)(body => Error(MastodonErrorTable.Classify, body) + Error(BlueskyErrorTable.Classify, body)))));
        samples.Add(("answer: comments", FuzzSamples.Comments, body => Answer<GraphPage<GraphComment>>(ApiClients.SnakeCase, body, page => [.. (page.Data ?? []).Where(one => one.Id is not null).Select(one => FacebookItems.Of("1", null, one))])));
        samples.Add(("answer: comments of Instagram", FuzzSamples.InstagramComments, body => Answer<GraphPage<InstagramComment>>(ApiClients.SnakeCase, body, page => [.. (page.Data ?? []).Where(one => one.Id is not null).SelectMany(one => (one.Replies?.Data ?? []).Where(reply => reply.Id is not null).Append(one)).Select(one => InstagramItems.Of(Channel, "9", null, one))])));
        samples.Add(("answer: mention at Instagram", FuzzSamples.InstagramMention, body => Answer<InstagramAccount>(ApiClients.SnakeCase, body, account => [account.MentionedMedia is { Id: not null } media ? InstagramItems.Mention(Channel, media) : null])));
        samples.Add(("answer: posts of X", FuzzSamples.XPosts, body => Answer<XPostPage>(ApiClients.SnakeCase, body, page => [.. (page.Data ?? []).Where(one => one.Id is not null).Select(one => XItems.Of("1", one, page.Includes))])));
        samples.Add(("answer: notifications", FuzzSamples.Notifications, body => Answer<IReadOnlyList<MastodonNotification>>(ApiClients.SnakeCase, body, list => [.. list.Select(one => one.Status).OfType<MastodonStatus>().Select(one => MastodonItems.Of(Channel, one, null))])));
        samples.Add(("answer: context", FuzzSamples.Context, body => Answer<MastodonContext>(ApiClients.SnakeCase, body, thread => [.. (thread.Descendants ?? []).Select(one => MastodonItems.Of(Channel, one, thread.Ancestors is [var top, ..] ? top : null))])));
        samples.Add(("answer: thread", FuzzSamples.Thread, body => Answer<BlueskyThreadAnswer>(ApiClients.CamelCase, body, thread => [.. (thread.Thread?.Below() ?? []).Select(one => BlueskyItems.Of(Channel, one))])));
        return samples;
    }

    private static int Webhook(IWebhook webhook, string body)
    {
        try
        {
            return webhook.Split(Encoding.UTF8.GetBytes(body)).Sum(one => webhook.Read(one.Body).Count);
        }
        catch (JsonException)
        {
            // What the entrance answers with 400.
            return 0;
        }
    }

    private static int Error(Func<WireAnswer, DateTimeOffset, SendOutcome> classify, string body)
    {
        var headers = new Dictionary<string, string> { ["X-App-Usage"] = body, ["Retry-After"] = body, ["X-RateLimit-Reset"] = body, ["x-rate-limit-reset"] = body, ["RateLimit-Reset"] = body };
        var outcome = classify(new WireAnswer(WireKind.Answered, 400, body, headers.ToFrozenDictionary(StringComparer.Ordinal)), Now);
        return outcome.Words().Length > 0 ? 0 : throw new InvalidOperationException("An error without words.");
    }

    private static int Answer<T>(JsonSerializerOptions json, string body, Func<T, IReadOnlyList<InboundItem?>> read)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body.Length == 0 ? "null" : WireJson.Mend(body), json) is { } answer ? read(answer).OfType<InboundItem>().Count() : 0;
        }
        catch (JsonException)
        {
            // What is told as "an answer that could not be read".
            return 0;
        }
    }

    private static IEnumerable<(string Name, string Text)> Files(params string[] folder) =>
        Directory.GetFiles(Path.Combine(folder), "*.json").Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static IEnumerable<string> Errors(params string[] path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(path)));
        var list = document.RootElement.ValueKind == JsonValueKind.Array ? document.RootElement : document.RootElement.GetProperty("errors");
        return [.. list.EnumerateArray().Select(one => (one.TryGetProperty("body", out var body) ? body : one).GetRawText())];
    }
}
