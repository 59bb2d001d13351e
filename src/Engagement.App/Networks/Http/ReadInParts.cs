namespace Engagement.App.Networks.Http;

/// <summary>
/// Reads about many things in few questions. A question that fails is asked again in two halves, down to one thing: what spoils it for
/// itself does not spoil it for the others.
/// </summary>
internal static class ReadInParts
{
    /// <summary>A network that refuses so often is down, or refuses everything.</summary>
    private const int MostFailures = 16;

    /// <param name="ids">What is asked about.</param>
    /// <param name="most">How many the network takes in one question.</param>
    /// <param name="ask">Asks; false where it failed in a way that may have come from one of them.</param>
    public static async Task RunAsync(IReadOnlyList<string> ids, int most, Func<string[], Task<bool>> ask)
    {
        var open = new Stack<string[]>(ids.Chunk(most).Reverse());
        var failures = 0;
        while (failures < MostFailures && open.TryPop(out var some))
        {
            if (await ask(some))
            {
                continue;
            }

            failures++;
            if (some.Length > 1)
            {
                open.Push(some[(some.Length / 2)..]);
                open.Push(some[..(some.Length / 2)]);
            }
        }
    }

    /// <summary>Whether an answer settles the question: it was read, or every other question would fail in the same way.</summary>
    public static bool Settles<T>(Wire<T> wire)
        where T : class => wire.Content is not null || wire.Answer is not { Kind: WireKind.Answered, Status: not (401 or 429) };
}
