using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>Asks axe what keeps a page from people who see, hear or point differently.</summary>
internal static class Accessibility
{
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page)
    {
        var result = await page.RunAxe();
        return [.. result.Violations.SelectMany(Describe)];
    }

    /// <summary>In both colour schemes.</summary>
    public static async Task AssertNoneAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var problems = await ProblemsAsync(page);
            Assert.True(problems.Count == 0, $"{page.Url} ({scheme}):\n{string.Join('\n', problems)}");
        }
    }

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Impact} {violation.Id}: {violation.Help}: {node.Html}");
}
