using System.Net;
using Engagement.App.Data;
using Engagement.Core.People;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Web;

namespace Engagement.Tests.Api;

public sealed class IdempotencyTests(WebFixture fixture) : IClassFixture<WebFixture>
{
    private static readonly DateTimeOffset Later = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task The_same_key_and_body_is_done_once_even_at_the_same_time(StorageProvider provider)
    {
        await using var web = await RunningWeb.StartAsync(provider, Ct);
        using var program = await web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("aurora", "token", Ct);
        var post = new { text = "Hello", publishAt = Later, channelIds = new[] { channel } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => program.PostAsync("posts", post, Ct, "one")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body.ToString()).Distinct());
        var (_, deliveries) = await program.ReadAsync("deliveries", Ct);
        Assert.Equal(1, deliveries.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused_and_another_programs_key_is_its_own()
    {
        using var program = await fixture.Web.KeyAsync(WorkRole.Admin, Ct);
        using var other = await fixture.Web.KeyAsync(WorkRole.Admin, Ct);
        var channel = await program.ConnectAsync("aurora", "token", Ct);
        await program.PostAsync("posts", new { text = "Hello", publishAt = Later, channelIds = new[] { channel } }, Ct, "one");

        var (status, _) = await program.PostAsync("posts", new { text = "Goodbye", publishAt = Later, channelIds = new[] { channel } }, Ct, "one");
        var (others, _) = await other.PostAsync("posts", new { text = "Goodbye", publishAt = Later, channelIds = new[] { channel } }, Ct, "one");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Created), (status, others));
    }

    [Fact]
    public async Task What_was_refused_is_refused_again_in_the_same_words()
    {
        using var program = await fixture.Web.KeyAsync(WorkRole.Admin, Ct);
        var body = new { text = "Hello", publishAt = Later, channelIds = Array.Empty<string>() };

        var first = await program.PostAsync("posts", body, Ct, "one");
        var second = await program.PostAsync("posts", body, Ct, "one");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, first.Status);
        Assert.Equal($"{first}", $"{second}");
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        using var program = await fixture.Web.KeyAsync(WorkRole.Admin, Ct);

        var (status, problem) = await program.PostAsync("text/measure", new { network = "x", text = "a" }, Ct, new string('k', 201));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 200), (status, problem.GetProperty("limit").GetInt32()));
    }
}
