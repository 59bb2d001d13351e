using System.Text.Json.Nodes;

namespace Engagement.Core.Tests.Channels;

/// <summary>The published conformance cases; they lie beside a checkout of the project. Without them a test is skipped, where CI=true it fails.</summary>
internal static class TwitterText
{
    public static IReadOnlyList<JsonNode> Cases(string section, string group)
    {
        var path = Path.Combine(FindRoot(), "..", "shared", "specs", "twitter-text", "conformance.json");
        if (!File.Exists(path) && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail("Needs the folder ../shared.");
        }

        Assert.SkipUnless(File.Exists(path), "Needs the folder ../shared.");
        return [.. JsonNode.Parse(File.ReadAllText(path))![section]!["tests"]![group]!.AsArray().Select(test => test!)];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Engagement.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie below Engagement.sln.");
        }

        return folder.FullName;
    }
}
