using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Engagement.App.Data;

/// <summary>PostgreSQL's own programs for copying a database out and in.</summary>
internal static class PostgreSqlTools
{
    /// <exception cref="StartRefusedException">pg_dump is not there, or failed.</exception>
    public static Task DumpAsync(string connectionString, string file, CancellationToken ct) =>
        RunAsync("pg_dump", connectionString, ["--format=custom", "--no-owner", $"--file={file}"], ct);

    /// <summary>All or nothing.</summary>
    /// <exception cref="StartRefusedException">pg_restore is not there, or failed.</exception>
    public static Task RestoreAsync(string connectionString, string file, CancellationToken ct) =>
        RunAsync("pg_restore", connectionString, ["--clean", "--if-exists", "--no-owner", "--single-transaction", file], ct);

    private static async Task RunAsync(string program, string connectionString, string[] arguments, CancellationToken ct)
    {
        var target = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        foreach (var argument in (string[])[$"--host={target.Host}", $"--port={target.Port.ToString(CultureInfo.InvariantCulture)}", $"--username={target.Username}", $"--dbname={target.Database}", "--no-password", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // A command line can be read by everybody on the machine, the environment cannot.
        start.Environment["PGPASSWORD"] = target.Password;
        try
        {
            using var process = Process.Start(start)!;
            var problem = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode != 0)
            {
                throw new StartRefusedException($"{program} failed: {problem.Trim()}");
            }
        }
        catch (Win32Exception)
        {
            throw new StartRefusedException($"{program} is needed for a PostgreSQL database; install PostgreSQL's client programs.");
        }
    }
}
