using Engagement.App.Data;
using Engagement.App.Live;
using Engagement.App.People;
using Engagement.App.Publishing;
using Engagement.Core.Common;
using Engagement.Core.Publishing;
using Engagement.Tests.Infrastructure;
using Engagement.Tests.Outbound;
using Microsoft.EntityFrameworkCore;

namespace Engagement.Tests.Publishing;

public sealed class ImportPostsTests
{
    private static readonly Actor Anna = new("Anna", null);
    private static readonly TimeZoneInfo Helsinki = LocalTime.FindZone("Europe/Helsinki")!;

    private static readonly string[] Reasons =
    [
        "publishAt “soon”", "no channel “x:nobody”", "281 characters long", "in the past", "no theme “Nothing Monday”", "no picture “car.png”", "more values", "already",
    ];

    [Theory]
    [OnBothDatabases]
    public async Task A_bad_row_is_named_by_its_line_and_the_others_go_in_once(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        var x = $"x:acme{ledger.Channel}";
        var theme = new ImportTheme(new ThemeId(7), "Fan Friday");
        var csv = string.Join('\n',
            "publishAt,channels,text,media,theme",
            $"2031-01-14T18:00:00+02:00,{x},Good one,,fan friday",
            $"2031-07-14 18:00,{x},\"Good two,\nof two lines\",,",
            $"soon,{x},Bad time,,",
            "2031-01-15T18:00:00+02:00,x:nobody,Bad channel,,",
            $"2031-01-15T18:00:00+02:00,{x},{new string('x', 281)},,",
            $"2001-01-15T18:00:00+02:00,{x},Past,,",
            $"2031-01-15T18:00:00+02:00,{x},Bad theme,,Nothing Monday",
            $"2031-01-15T18:00:00+02:00,{x},Bad picture,car.png,",
            $"2031-01-15T18:00:00+02:00,{x},Unquoted, comma,,",
            $"2031-01-14T18:00:00+02:00,{x},Good one,,");
        var import = ledger.App.Get<ImportPosts>();

        var dry = await import.RunAsync(csv, Helsinki, [theme], dryRun: true, Anna, ct);
        var before = await ledger.App.ReadAsync(db => db.Posts.CountAsync(ct));
        var outcome = await import.RunAsync(csv, Helsinki, [theme], dryRun: false, Anna, ct);
        var again = await import.RunAsync(csv, Helsinki, [theme], dryRun: false, Anna, ct);

        Assert.Equal(0, before);
        Assert.Equal((2, 2, 0), (dry.Accepted, outcome.Accepted, again.Accepted));
        Assert.Equal([5, 6, 7, 8, 9, 10, 11, 12], outcome.Rejected.Select(problem => problem.Line));
        Assert.Equal(dry.Rejected, outcome.Rejected);
        Assert.All(outcome.Rejected.Zip(Reasons), pair => Assert.Contains(pair.Second, pair.First.Reason, StringComparison.Ordinal));
        var posts = await ledger.App.ReadAsync(db => db.Posts.AsNoTracking().OrderBy(row => row.PublishAt).ToListAsync(ct));
        Assert.Equal(["Good one", "Good two,\nof two lines"], posts.Select(post => post.Text));
        Assert.Equal([new(2031, 1, 14, 16, 0, 0, TimeSpan.Zero), new DateTimeOffset(2031, 7, 14, 15, 0, 0, TimeSpan.Zero)], posts.Select(post => post.PublishAt));
        Assert.Equal(theme.Id, posts[0].ThemeId);
        Assert.All(posts, post => Assert.Equal(PostState.Scheduled, post.State));
        Assert.Equal(2, await ledger.App.ReadAsync(db => db.Deliveries.CountAsync(ct)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_stored_is_told_at_once_though_the_rest_is_not_stored_any_more(StorageProvider provider)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var ledger = await Ledger.OpenAsync(provider, ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var rung = 0;
        ledger.App.Get<LiveHints>().Rung += topic =>
        {
            rung += topic == LiveTopics.Calendar ? 1 : 0;
            stop.Cancel();
        };
        var csv = "publishAt,channels,text\n" + string.Concat(Enumerable.Range(0, 501).Select(number => $"2031-01-14T18:00:00+02:00,x:acme{ledger.Channel},Number {number}\n"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ledger.App.Get<ImportPosts>().RunAsync(csv, Helsinki, [], dryRun: false, Anna, stop.Token));

        Assert.Equal((1, 500), (rung, await ledger.App.ReadAsync(db => db.Posts.CountAsync(ct))));
    }

    [Theory]
    [InlineData("", "no rows")]
    [InlineData("publishAt,text\na,b", "must name the columns")]
    [InlineData("publishAt,channels,text,colour\na,b,c,d", "no column “colour”")]
    [InlineData("publishAt,channels,text\na,\"b,c", "line 2 never ends")]
    public void A_file_that_is_none_is_refused_as_a_whole(string csv, string words)
    {
        var refused = Assert.Throws<RefusedException>(() => ImportText.Read(csv, Helsinki));

        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_ten_thousand_are_refused_with_limit_and_value()
    {
        var csv = "publishAt,channels,text\n" + string.Concat(Enumerable.Repeat("a,b,c\n", 10_001));

        var refusal = Assert.Throws<RefusedException>(() => ImportText.Read(csv, Helsinki)).Refusals.Single();

        Assert.Equal(("rows", 10_000, 10_001), (refusal.Field!, (int)refusal.Limit!, (int)refusal.Value!));
    }
}
