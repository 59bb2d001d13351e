using System.Net;

namespace Engagement.App.Networks.Http;

/// <summary>Finds the addresses of a server's name.</summary>
internal delegate Task<IPAddress[]> LookUp(string host, CancellationToken ct);
