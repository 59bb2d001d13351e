using System.Net.Sockets;
using Engagement.App.Data;
using Engagement.Core.Common;
using Microsoft.Extensions.Options;

namespace Engagement.Web.Hosting;

/// <summary>Says in one line why the program did not start or a verb failed.</summary>
internal static class StartProblem
{
    public static string Describe(Exception problem) => OneLine(problem switch
    {
        OptionsValidationException options => string.Join("; ", options.Failures),
        AggregateException many => string.Join("; ", many.InnerExceptions.Select(Describe)),
        StartRefusedException or RefusedException => problem.Message,
        IOException { InnerException: not null } when IsAddressInUse(problem) => $"urls: {problem.Message}",
        InvalidDataException { InnerException: { } inner } => $"{problem.Message} {inner.Message}",
        _ => problem.Message,
    });

    private static bool IsAddressInUse(Exception problem) =>
        problem.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AddressNotAvailable };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
