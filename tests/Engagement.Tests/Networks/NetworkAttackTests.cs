using System.Globalization;
using System.Net;
using System.Text;
using Engagement.App.Data;
using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.Mastodon;
using Engagement.App.Networks.X;
using Engagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Engagement.Tests.Networks;

/// <summary>Attacks on the program from servers and addresses, against every HTTP client that it has: a new one is attacked by itself.</summary>
public sealed class NetworkAttackTests
{
    private static readonly string[] Written =
    [
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0x7f.1", "localhost", "LOCALHOST.", "[::1]", "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]", "[::]", "0", "0.0.0.0",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_this_machine_is_written_no_client_asks_it()
    {
        await using var inside = RawServer.Saying("HTTP/1.1 200 OK");
        await using var program = await ProgramAsync();
        foreach (var (client, host, scheme) in program.Clients.SelectMany(client => Written.SelectMany(host => new[] { "http", "https" }.Select(scheme => (client, host, scheme)))))
        {
            await RefusedAsync(program, client, $"{scheme}://{host}:{inside.Port}/");
        }

        Assert.Equal(0, inside.Connections);

        // The same addresses do mean this machine.
        await using var open = await ProgramAsync(("Networks:AllowPrivateAddresses", "true"));
        foreach (var host in new[] { "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "[::ffff:7f00:1]" })
        {
            await AskAsync(open, XCalls.Client, $"http://{host}:{inside.Port}/");
        }

        Assert.Equal(5, inside.Connections);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::")]
    [InlineData("10.0.0.1,127.0.0.1,fd00:ec2::254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("2002:7f00:1::")]
    public async Task Whatever_private_address_a_name_means_no_client_asks_it(string addresses)
    {
        await using var inside = RawServer.Saying("HTTP/1.1 200 OK");
        await using var program = await ProgramAsync(_ => [.. addresses.Split(',').Select(IPAddress.Parse)]);
        foreach (var client in program.Clients)
        {
            await RefusedAsync(program, client, $"https://harmless.example:{inside.Port}/");
        }

        Assert.Equal(0, inside.Connections);
    }

    [Fact]
    public async Task A_name_that_changes_its_meaning_is_connected_only_as_it_was_judged()
    {
        await using var inside = RawServer.Saying("HTTP/1.1 200 OK");
        var asked = 0;
        await using var program = await ProgramAsync(_ => ++asked == 1 ? [IPAddress.Parse("2001:4860:4860::8888"), IPAddress.Loopback] : [IPAddress.Loopback]);

        // Judged as public once, then private: neither the private one beside it nor the later one is connected.
        await AskAsync(program, XCalls.Client, $"https://rebinding.example:{inside.Port}/");
        await RefusedAsync(program, XCalls.Client, $"https://rebinding.example:{inside.Port}/");

        Assert.Equal((2, 0), (asked, inside.Connections));
    }

    [Fact]
    public async Task No_client_follows_a_server_to_another_one_and_none_takes_an_endless_head()
    {
        await using var elsewhere = RawServer.Saying("HTTP/1.1 200 OK");
        await using var sending = RawServer.Saying($"HTTP/1.1 302 Found\r\nLocation: {elsewhere.Address}/");
        await using var endless = RawServer.Start(async (stream, ct) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), ct);
            while (true)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"X-Filler: {new string('a', 8000)}\r\n"), ct);
            }
        });
        await using var program = await ProgramAsync(("Networks:AllowPrivateAddresses", "true"));
        foreach (var client in program.Clients)
        {
            Assert.Null(await AskAsync(program, client, sending.Address + "/"));
            Assert.NotNull(await AskAsync(program, client, endless.Address + "/"));
        }

        Assert.Equal(program.Clients.Count, sending.Connections);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Fact]
    public async Task Every_client_that_reads_whole_answers_leaves_one_that_is_too_large()
    {
        await using var large = RawServer.Saying("HTTP/1.1 200 OK", new byte[17 * 1024 * 1024]);
        await using var program = await ProgramAsync(("Networks:AllowPrivateAddresses", "true"));
        foreach (var client in program.Clients.Except([ReadPage.Client, MastodonStream.Client, XConnection.Client]))
        {
            Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, Assert.IsType<HttpRequestException>(await AskAsync(program, client, large.Address + "/")).HttpRequestError);
        }
    }

    [Fact]
    public async Task A_page_that_people_link_to_is_not_read_from_a_host_that_only_the_configuration_trusts()
    {
        await using var inside = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Type: text/html", "<title>Secret</title>"u8.ToArray());
        await using var named = await ProgramAsync(("Networks:X:ApiBaseUrl", "http://127.0.0.1:9"));
        await using var open = await ProgramAsync(("Networks:AllowPrivateAddresses", "true"));

        Assert.Null(await ReadAsync(named, inside));
        Assert.Equal(0, inside.Connections);
        Assert.NotNull(await ReadAsync(open, inside));
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("gopher://127.0.0.1:70/")]
    [InlineData("https://user:word@127.0.0.1:{0}/")]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("//127.0.0.1:{0}/")]
    [InlineData("nonsense")]
    public async Task Where_an_account_says_its_server_is_nobody_is_asked_who_is_not_public(string server)
    {
        await using var inside = RawServer.Saying("HTTP/1.1 200 OK");
        var said = string.Format(CultureInfo.InvariantCulture, server, inside.Port);
        var document = $$"""{"id":"did:plc:abc","alsoKnownAs":[],"service":[{"id":"#atproto_pds","type":"AtprotoPersonalDataServer","serviceEndpoint":"{{said}}"}]}""";
        await using var directory = RawServer.Saying("HTTP/1.1 200 OK\r\nContent-Type: application/json", Encoding.UTF8.GetBytes(document));
        await using var program = await ProgramAsync(("Networks:Bluesky:DirectoryUrl", directory.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));

        var (found, problem) = await program.App.Get<BlueskyIdentity>().OfAccountAsync("did:plc:abc", null, Ct);

        Assert.Null(found);
        Assert.NotEmpty(problem!);
        Assert.Equal((1, 0), (directory.Connections, inside.Connections));
    }

    [Theory]
    [InlineData("99999999999")]
    [InlineData("253402300799")]
    public void A_network_cannot_silence_a_channel_for_longer_than_a_day(string reset)
    {
        var now = new DateTimeOffset(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);
        var headers = new Dictionary<string, string> { ["x-rate-limit-remaining"] = "0", ["x-rate-limit-reset"] = reset, ["RateLimit-Reset"] = reset, ["Retry-After"] = "2000000000" };
        var answer = new WireAnswer(WireKind.Answered, 429, "", headers);

        Assert.InRange(Assert.IsType<SendOutcome.Later>(XErrorTable.Classify(answer, now)).Until, now, now.AddDays(1));
        Assert.InRange(Assert.IsType<SendOutcome.Later>(BlueskyErrorTable.Classify(answer, now)).Until, now, now.AddDays(1));
        Assert.InRange(Assert.IsType<SendOutcome.Later>(MastodonErrorTable.Classify(answer, now)).Until, now, now.AddDays(1));
    }

    private static Task<ReadBytes?> ReadAsync(Attacked program, RawServer server) =>
        program.App.Get<ReadPage>().RunAsync(new Uri(server.Address + "/"), "text/html", 1000, whole: false, Ct);

    private static async Task RefusedAsync(Attacked program, string client, string address)
    {
        var problem = await AskAsync(program, client, address);
        Assert.True(problem is HttpRequestException, $"{client} asked {address}: {problem}");
    }

    /// <summary>With a token, as a client that was set up for the address would.</summary>
    private static async Task<Exception?> AskAsync(Attacked program, string client, string address)
    {
        var uri = new Uri(address);
        program.App.Get<OutgoingHosts>().Admit(uri);
        using var http = program.App.Get<IHttpClientFactory>().CreateClient(client);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        using var request = new HttpRequestMessage(HttpMethod.Post, uri);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer secret");
        try
        {
            using var answer = await http.SendAsync(request, limit.Token);
            return null;
        }
        catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
        {
            return problem;
        }
    }

    private static Task<Attacked> ProgramAsync(params (string Key, string Value)[] settings) => ProgramAsync(null, settings);

    private static async Task<Attacked> ProgramAsync(Func<string, IPAddress[]>? lookUp, params (string Key, string Value)[] settings)
    {
        List<string> clients = [];
        var all = new Dictionary<string, string?> { ["Networks:AllowPrivateAddresses"] = "false" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var app = await TestApp.StartAsync(StorageProvider.Sqlite, Ct, all, services =>
        {
            clients.AddRange(services
                .Select(service => service.ServiceType == typeof(IConfigureOptions<HttpClientFactoryOptions>) ? service.ImplementationInstance : null)
                .OfType<ConfigureNamedOptions<HttpClientFactoryOptions>>()
                .Select(options => options.Name).OfType<string>().Distinct());
            if (lookUp is not null)
            {
                services.RemoveAll<LookUp>().AddSingleton<LookUp>((host, _) => Task.FromResult(lookUp(host)));
            }
        });
        Assert.Contains(XConnection.Client, clients);
        Assert.Contains(ReadPage.Client, clients);
        return new(app, clients);
    }

    private sealed record Attacked(TestApp App, IReadOnlyList<string> Clients) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
