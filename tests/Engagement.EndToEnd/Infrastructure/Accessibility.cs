using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Engagement.EndToEnd.Infrastructure;

/// <summary>Asks axe what keeps a page from people who see, hear or point differently.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions ColoursOnly = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, AxeRunOptions? options = null)
    {
        var result = await page.RunAxe(options ?? new AxeRunOptions());
        return [.. result.Violations.SelectMany(Describe)];
    }

    /// <summary>In light by all rules; in dark by those that a colour can break.</summary>
    public static async Task AssertNoneAsync(IPage page)
    {
        foreach (var (scheme, options) in new[] { (ColorScheme.Dark, ColoursOnly), (ColorScheme.Light, null) })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var problems = await ProblemsAsync(page, options);
            Assert.True(problems.Count == 0, $"{page.Url} ({scheme}):\n{string.Join('\n', problems)}");
        }
    }

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Impact} {violation.Id}: {violation.Help}: {node.Html}");
}
