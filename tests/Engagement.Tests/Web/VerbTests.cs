using System.Net;
using System.Net.Http.Headers;
using Engagement.App.Data;
using Engagement.Tests.Api;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Web;

public sealed class VerbTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bogus")]
    [InlineData("apikey", "create")]
    [InlineData("apikey", "create", "--name", "x", "--role", "owner")]
    [InlineData("user", "create", "--email", "a@example.org", "--role", "owner")]
    [InlineData("backup")]
    public async Task Wrong_usage_is_two_and_one_line(params string[] verb)
    {
        var (code, output) = await ProductProcess.VerbAsync([], Ct, verb);

        Assert.Equal(2, code);
        Assert.Single(output.Split('\n'));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_backup_made_while_the_program_runs_brings_everything_back_and_what_was_due_since_waits_for_a_person(StorageProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, Ct);
        var archive = Path.Combine(Path.GetTempPath(), $"engagement-backup.{Path.GetRandomFileName()}");
        await using var program = await ProductProcess.StartAsync(database.Settings, Ct);
        var (made, key) = await program.VerbAsync(Ct, "apikey", "create", "--name", "test");
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var channel = await program.Client.ConnectAsync("aurora", "token", Ct);
        var (healthy, findings) = await program.VerbAsync(Ct, "doctor");

        var due = TimeProvider.System.GetUtcNow().AddSeconds(15);
        await program.Client.PostAsync("posts", new { text = "Hello", publishAt = due, channelIds = new[] { channel } }, Ct);
        var (saved, _) = await program.VerbAsync(Ct, "backup", "--to", archive);
        await program.Client.ConnectAsync("made-after-the-backup", "token", Ct);
        var (refused, words) = provider == StorageProvider.Sqlite ? await program.VerbAsync(Ct, "restore", "--from", archive) : (1, "another program works in");
        await program.StopAsync(Ct);
        await Eventually.AtAsync(due, Ct);
        var (restored, said) = await program.VerbAsync(Ct, "restore", "--from", archive);
        await program.StartAgainAsync(Ct);
        var (status, list) = await program.Client.ReadAsync("channels", Ct);
        var (_, deliveries) = await program.Client.ReadAsync("deliveries", Ct);
        File.Delete(archive);

        Assert.Equal((0, 0, 0, 1), (made, healthy, saved, refused));
        Assert.Contains("ok   worker", findings, StringComparison.Ordinal);
        Assert.Contains("another program works in", words, StringComparison.Ordinal);
        Assert.True(restored == 0, said);
        Assert.Contains("1 deliveries", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([channel], list.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
        var delivery = Assert.Single(deliveries.GetProperty("items").EnumerateArray());
        Assert.Equal(("held", "cannotTell"), (delivery.Text("state"), delivery.Text("heldReason")));
    }

    [Fact]
    public async Task The_doctor_of_a_stopped_program_says_so()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite, Ct);

        var (code, output) = await ProductProcess.VerbAsync(database.Settings, Ct, "doctor");

        Assert.Equal(1, code);
        Assert.Contains("BAD  worker: the program is not running", output, StringComparison.Ordinal);
        Assert.Contains("ok   migrations", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(StorageProvider.Sqlite, Ct);
        var file = Path.Combine(database.Directory, "no-backup");
        await File.WriteAllTextAsync(file, "no backup", Ct);
        var before = await File.ReadAllBytesAsync(Path.Combine(database.Directory, "engagement.db"), Ct);

        var (code, output) = await ProductProcess.VerbAsync(database.Settings, Ct, "restore", "--from", file);

        Assert.Equal(1, code);
        Assert.Contains("cannot be read as a backup", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(database.Directory, "engagement.db"), Ct));
    }
}
