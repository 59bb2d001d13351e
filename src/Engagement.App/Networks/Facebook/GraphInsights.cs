using Engagement.App.Networks.Http;

namespace Engagement.App.Networks.Facebook;

/// <summary>What Graph counts of one post. One number that it does not give fails the whole question: then it is asked in parts.</summary>
internal static class GraphInsights
{
    /// <param name="metrics">The names of the numbers.</param>
    /// <param name="ask">Asks for some of them, with commas between.</param>
    /// <param name="settles">Whether an answer leaves nothing to be asked in parts.</param>
    /// <returns>What was given; a number that was not is absent.</returns>
    public static async Task<Dictionary<string, long?>> ReadAsync(
        string[] metrics, Func<string, Task<Wire<GraphPage<GraphInsight>>>> ask, Func<Wire<GraphPage<GraphInsight>>, bool> settles)
    {
        var found = new Dictionary<string, long?>();
        await ReadInParts.RunAsync(metrics, metrics.Length, async some =>
        {
            var wire = await ask(string.Join(',', some));
            foreach (var insight in wire.Content?.Data ?? [])
            {
                if (insight.Name is not null)
                {
                    found[insight.Name] = insight.Number;
                }
            }

            return settles(wire);
        });
        return found;
    }
}
