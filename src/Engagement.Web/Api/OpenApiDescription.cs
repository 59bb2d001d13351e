using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Engagement.Web.Api;

/// <summary>What the description of the API says beyond the shapes.</summary>
internal static class OpenApiDescription
{
    private const string Key = "key";

    public static void DescribeApi(this OpenApiOptions options)
    {
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (IdJsonConverterFactory.IsId(Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type))
            {
                (schema.Type, schema.Pattern, schema.Properties) = (JsonSchemaType.String, "^[0-9]{1,19}$", null);
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Engagement", Version = "v1" };
            document.Servers = [];
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Key] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" };
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }];
            return Task.CompletedTask;
        });
    }
}
