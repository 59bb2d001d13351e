using System.Net.Sockets;
using Engagement.Tests.Infrastructure;
using Microsoft.Data.Sqlite;

namespace Engagement.Tests.Web;

/// <summary>The real program as a process: what stops it before it starts, in one line.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("engagement-start.").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData("Storage:Provider", "MySql")]
    [InlineData("Storage:Directory", "/dev/null/data")]
    [InlineData("Workspace:TimeZone", "Mars/Olympus")]
    [InlineData("Publishing:MissedAfter", "soon")]
    [InlineData("Networks:X:PollInterval", "00:00:00")]
    [InlineData("Networks:Facebook:Version", "26")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_the_key(string key, string value)
    {
        var (code, line) = await StartAsync((key, value));

        Assert.Equal(1, code);
        Assert.Contains(key, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSql_without_a_connection_string_names_it()
    {
        var (code, line) = await StartAsync(("Storage:Provider", "PostgreSql"));

        Assert.Equal(1, code);
        Assert.Contains("ConnectionStrings:Engagement", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_one_line()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        var (code, line) = await StartAsync(("urls", $"http://{listener.LocalEndpoint}"));

        Assert.Equal(1, code);
        Assert.Contains("address already in use", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_database_is_left_alone()
    {
        await MigrateAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "engagement.db")};Pooling=false"))
        {
            await connection.OpenAsync(Ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Future', '99')";
            await command.ExecuteNonQueryAsync(Ct);
        }

        var (code, line) = await StartAsync();

        Assert.Equal(1, code);
        Assert.Contains("newer than this program", line, StringComparison.Ordinal);
        Assert.Contains("29990101000000_Future", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(directory, "engagement.db"), new string('x', 5000), Ct);

        var (code, line) = await StartAsync();

        Assert.Equal(1, code);
        Assert.Contains("Storage:Directory", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_another_program_has_locked_is_one_line()
    {
        await MigrateAsync();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "engagement.db")};Pooling=false");
        await connection.OpenAsync(Ct);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;";
        await command.ExecuteNonQueryAsync(Ct);

        var (code, line) = await StartAsync();

        Assert.Equal(1, code);
        Assert.Contains("locked", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_program_in_the_same_directory_is_refused_and_the_first_goes_on()
    {
        await using var first = await ProductProcess.StartAsync(Settings(), Ct);

        var (code, line) = await StartAsync();
        using var answer = await first.Client.GetAsync("/readyz", Ct);

        Assert.Equal(1, code);
        Assert.Contains("another program works in", line, StringComparison.Ordinal);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Fact]
    public async Task After_a_kill_it_starts_again_and_when_asked_it_stops_cleanly()
    {
        await using var program = await ProductProcess.StartAsync(Settings(), Ct);

        await program.KillAsync();
        await program.StartAgainAsync(Ct);
        var begun = TimeProvider.System.GetTimestamp();
        var code = await program.StopAsync(Ct);

        Assert.Equal(0, code);
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_caller_who_never_ends_the_question_does_not_spoil_the_stop()
    {
        await using var program = await ProductProcess.StartAsync(Settings(), Ct);
        using var caller = new TcpClient();
        await caller.ConnectAsync("127.0.0.1", program.Address.Port, Ct);
        await caller.GetStream().WriteAsync("POST /setup HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nname="u8.ToArray(), Ct);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Ct);

        var code = await program.StopAsync(Ct);

        Assert.True(code == 0, $"It ended with {code}, and has said:\n{program.Output}");
    }

    private Dictionary<string, string?> Settings(params (string Key, string? Value)[] more)
    {
        var settings = new Dictionary<string, string?> { ["Storage:Directory"] = directory, ["urls"] = "http://127.0.0.1:0" };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return settings;
    }

    private async Task MigrateAsync() => Assert.Equal(0, (await ProductProcess.VerbAsync(Settings(), Ct, "migrate")).Code);

    /// <summary>Starts it where it cannot start; gives the exit code and the one line it wrote.</summary>
    private async Task<(int Code, string Line)> StartAsync(params (string Key, string? Value)[] settings)
    {
        var (code, output) = await ProductProcess.VerbAsync(Settings(settings), Ct);
        return (code, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }
}
