using System.Text.Json;
using System.Text.Json.Serialization;

namespace Engagement.Web.Api;

/// <summary>How the API reads and writes JSON, says no, and describes itself.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => SetUpJson(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemWriter>();
        return services.AddOpenApi("v1", options => options.DescribeApi());
    }

    internal static void SetUpJson(JsonSerializerOptions options)
    {
        options.Converters.Add(new IdJsonConverterFactory());
        options.Converters.Add(new TimeOfDayJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectRequiredConstructorParameters = true;
        options.RespectNullableAnnotations = true;
    }
}
