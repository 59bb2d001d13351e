namespace Engagement.Tests.Infrastructure;

/// <summary>What a test needs from outside the tree. Without it the test is skipped by name; where CI=true it fails.</summary>
internal static class Needs
{
    private static bool Ci => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The folder of specifications and samples that lies beside a checkout of the project.</summary>
    public static string Shared()
    {
        var path = Path.GetFullPath(Path.Combine(Tree.Root, "..", "shared"));
        return Require(Directory.Exists(path) ? path : null, "the folder ../shared");
    }

    /// <summary>The connection string of a PostgreSQL server on which databases may be made.</summary>
    public static string Postgres() => Require(Variable("ENGAGEMENT_TEST_POSTGRES"), "PostgreSQL (tests/run starts one)");

    /// <summary>The JSON file that describes the running Bluesky network and its accounts.</summary>
    public static string Bluesky() => Require(Variable("ENGAGEMENT_TEST_BLUESKY"), "the Bluesky servers (tests/run starts them)");

    /// <summary>The browser.</summary>
    public static string Chromium()
    {
        const string path = "/usr/bin/chromium-headless-shell";
        return Require(File.Exists(path) ? path : null, path);
    }

    /// <summary>What cuts and shrinks pictures.</summary>
    public static void Vips() => Require(File.Exists("/usr/bin/vips") ? "" : null, "libvips-tools");

    internal static void Demand(bool there, bool ci, string what)
    {
        var reason = $"Needs {what}.";
        if (!there && ci)
        {
            Assert.Fail(reason);
        }

        Assert.SkipUnless(there, reason);
    }

    private static string Require(string? found, string what)
    {
        Demand(found is not null, Ci, what);
        return found!;
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
