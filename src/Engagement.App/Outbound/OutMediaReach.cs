using System.Security.Cryptography;
using Engagement.App.Networks.Http;

namespace Engagement.App.Outbound;

/// <summary>
/// Whether the internet can fetch pictures from here: asks this program at its public address, as a stranger would, and looks whether it
/// was this program that answered. What was found is believed for a few minutes.
/// </summary>
internal sealed class OutMediaReach(OutMediaAddresses addresses, IHttpClientFactory factory, OutgoingHosts hosts, TimeProvider time) : IDisposable
{
    public const string Client = "own-address";

    private const int LongestEcho = 200;

    private static readonly TimeSpan BelievedWhenGood = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan BelievedWhenBad = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private (DateTimeOffset Until, string? Problem)? found;

    /// <summary>What is wrong and what to do, as words that go on after the network's name; null when pictures can be fetched.</summary>
    public async Task<string?> ProblemAsync(CancellationToken ct)
    {
        await oneAtATime.WaitAsync(ct);
        try
        {
            if (found is not { } last || last.Until < time.GetUtcNow())
            {
                var problem = await AskAsync(ct);
                found = last = (time.GetUtcNow() + (problem is null ? BelievedWhenGood : BelievedWhenBad), problem);
            }

            return last.Problem;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private async Task<string?> AskAsync(CancellationToken ct)
    {
        var word = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (addresses.OfEcho(word) is not { } address)
        {
            return "fetches pictures from this program, and nobody has said where the internet reaches it. Set Web:PublicUrl to that address (https://…; a reverse proxy or a tunnel to /media/out/ is enough) and start the program again.";
        }

        hosts.Admit(address);
        try
        {
            using var http = factory.CreateClient(Client);
            using var answer = await http.GetAsync(address, ct);
            var text = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync(ct) : "";
            return text.Length <= LongestEcho && text == word ? null : Words($"something else answered there ({(int)answer.StatusCode})");
        }
        catch (HttpRequestException problem)
        {
            return Words(problem.InnerException is AddressRefusedException refused ? refused.Message.TrimEnd('.') : "it did not answer");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Words("it did not answer in time");
        }
    }

    private string Words(string why) =>
        $"fetches pictures from this program at {addresses.Base}, but {why}. Let that address reach this program from the internet (at least /media/out/), or set Web:PublicUrl to one that does.";
}
