using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Engagement.App.Live;
using Engagement.Core.People;
using Engagement.Web.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Engagement.Web.Live;

/// <summary>Hints for open pages: the event's name is the topic, and there is no data in it.</summary>
internal static class LiveEndpoint
{
    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/live", Listen).RequireCapability(Capability.Read).ExcludeFromDescription();

    // After a break the browser says by itself which event it heard last.
    private static ServerSentEventsResult<string> Listen(
        string? since, [FromHeader(Name = "Last-Event-ID")] string? heard, LiveHints hints, IHostApplicationLifetime lifetime, CancellationToken ct) =>
        TypedResults.ServerSentEvents(EventsAsync(hints, heard ?? since, lifetime, ct));

    // Open pages must not hold up the end of the program.
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        LiveHints hints, string? since, IHostApplicationLifetime lifetime, [EnumeratorCancellation] CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        await using var topics = hints.ListenAsync(since, either.Token).GetAsyncEnumerator(either.Token);
        var next = NextAsync(topics);

        try
        {
            // Who reads this is listening already.
            yield return new SseItem<string>("", "hello");
            while (await next)
            {
                yield return new SseItem<string>("", topics.Current.Topic) { EventId = topics.Current.Mark };
                next = NextAsync(topics);
            }
        }
        finally
        {
            await either.CancelAsync();
            await next;
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<LiveHint> topics)
    {
        try
        {
            return await topics.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
