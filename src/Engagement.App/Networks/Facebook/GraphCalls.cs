using System.Security.Cryptography;
using System.Text;
using Engagement.App.Channels;
using Engagement.App.Networks.Http;
using Microsoft.Extensions.Options;
using RestEase;

namespace Engagement.App.Networks.Facebook;

/// <summary>Makes calls with the Page's token and the proof that they come from us, and stops before Facebook stops us.</summary>
internal sealed class GraphCalls(
    ApiClients clients, CredentialVault vault, RateGate gate, CallsLeft left, IOptions<FacebookOptions> options, TimeProvider time)
{
    public const string Client = "facebook";
    public const string Uploads = "facebook-uploads";

    private const string Everything = "facebook:everything";
    private const string Spare = "facebook:spare";
    private const double SpareStopsAt = 80;
    private const double EverythingStopsAt = 95;

    /// <summary>Facebook counts in percent of a day's calls, of which the smallest Page has so many.</summary>
    private const long LeastCalls = 4_800;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Until when Facebook wants to be left alone; null when it does not.</summary>
    public DateTimeOffset? ClosedUntil(ChannelAccess channel) => gate.ClosedUntil(channel.Id, Everything);

    /// <summary>Whether what can wait should.</summary>
    public bool SparesCalls(ChannelAccess channel) => ClosedUntil(channel) is not null || gate.ClosedUntil(channel.Id, Spare) is not null;

    public Task<Wire<T>> RunAsync<T>(ChannelAccess channel, Func<IGraphApi, string?, Task<Response<T>>> call, CancellationToken ct)
        where T : class => RunAsync<IGraphApi, T>(channel, call, ct);

    /// <summary>The same for films, which go to an address of their own and take longer.</summary>
    public Task<Wire<T>> UploadAsync<T>(ChannelAccess channel, Func<IGraphApi, string?, Task<Response<T>>> call, CancellationToken ct)
        where T : class => RunAsync(channel, Uploads, options.Value.FilmBaseUrl, call, ct);

    /// <summary>The same for other parts of Graph.</summary>
    public Task<Wire<T>> RunAsync<TApi, T>(ChannelAccess channel, Func<TApi, string?, Task<Response<T>>> call, CancellationToken ct)
        where TApi : IGraphDoor
        where T : class => RunAsync(channel, Client, options.Value.GraphBaseUrl, call, ct);

    private async Task<Wire<T>> RunAsync<TApi, T>(
        ChannelAccess channel, string client, string address, Func<TApi, string?, Task<Response<T>>> call, CancellationToken ct)
        where TApi : IGraphDoor
        where T : class
    {
        if (await vault.ReadAsync(channel, ct) is not { AccessToken: { } token })
        {
            return new(WireAnswer.NoCredentials("There are no credentials for this channel. Connect it again."), null);
        }

        var api = clients.SnakeCased<TApi>(client, address);
        api.Version = options.Value.Version;
        var wire = await Wire<T>.AskAsync(
            token,
            bearer =>
            {
                api.Bearer = bearer;
                return call(api, Prove(token));
            },
            ct);
        Remember(channel, wire.Answer);
        return wire;
    }

    private void Remember(ChannelAccess channel, WireAnswer answer)
    {
        var now = time.GetUtcNow();
        var usage = GraphUsage.Of(answer);
        var until = now + (usage.Regain ?? Pause);
        if (usage.Percent > 0)
        {
            left.Note(channel.Id, (long)Math.Max(0, LeastCalls * (100 - usage.Percent) / 100), LeastCalls, now + (usage.Regain ?? Window));
        }

        if (usage.Percent >= EverythingStopsAt)
        {
            gate.Close(channel.Id, Everything, until);
        }
        else if (usage.Percent >= SpareStopsAt)
        {
            gate.Close(channel.Id, Spare, until);
        }

        if (answer.Kind == WireKind.Answered && !answer.IsSuccess
            && FacebookErrorTable.Classify(answer, now) is SendOutcome.Later { ChannelThrottled: true } later)
        {
            gate.Close(channel.Id, Everything, later.Until);
        }
    }

    private string? Prove(string token) => options.Value.AppSecret is { Length: > 0 } secret
        ? Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(token)))
        : null;
}
