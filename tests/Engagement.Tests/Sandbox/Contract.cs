using System.Diagnostics;
using System.Text.Json;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Sandbox;

/// <summary>Holds exchanges against the official descriptions beside the tree, with Node and ajv. Without the descriptions a test is skipped by name; never in CI.</summary>
public static class Contract
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web);
    private static readonly SemaphoreSlim Installing = new(1, 1);

    public static string Need() => Path.Combine(Needs.Shared(), "specs");

    public static async Task HoldAsync(IReadOnlyList<Exchange> exchanges, CancellationToken ct)
    {
        var folder = Tree.PathOf("tests", "contract");
        await InstallAsync(folder, ct);
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, exchanges.Select(exchange => JsonSerializer.Serialize(exchange, Writing)), ct);
            var (code, words) = await RunAsync("node", [Path.Combine(folder, "validate.mjs"), file, Need()], ct);
            Assert.True(code == 0, words);
            TestContext.Current.TestOutputHelper?.WriteLine(words);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Runs one of the scripts beside the validator; what it printed.</summary>
    public static async Task<string> JudgeAsync(string script, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var folder = Tree.PathOf("tests", "contract");
        await InstallAsync(folder, ct);
        var (code, words) = await RunAsync("node", [Path.Combine(folder, script), .. arguments], ct);
        Assert.True(code == 0, words);
        return words;
    }

    private static async Task InstallAsync(string folder, CancellationToken ct)
    {
        await Installing.WaitAsync(ct);
        try
        {
            if (!Array.TrueForAll(["ajv", "masto", "twitter-api-v2", "@xdevplatform/xdk"], name => Directory.Exists(Path.Combine(folder, "node_modules", name))))
            {
                var (code, words) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--prefix", folder], ct);
                Assert.True(code == 0, words);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<(int Code, string Words)> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var words = process.StandardOutput.ReadToEndAsync(ct);
        var errors = process.StandardError.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await words + await errors);
    }
}
