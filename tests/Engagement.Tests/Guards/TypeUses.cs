using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Engagement.Tests.Guards;

/// <summary>
/// Reads from a built assembly which types each type uses: bases, fields, signatures, locals, attributes and instructions. What the
/// compiler folds away (a constant, an enum's literal, nameof) cannot be seen here.
/// </summary>
internal sealed class TypeUses
{
    private readonly PEReader image;
    private readonly MetadataReader metadata;
    private readonly TypeNames names;
    private readonly HashSet<TypeUse> found = [];

    private TypeUses(PEReader image)
    {
        this.image = image;
        metadata = image.GetMetadataReader();
        names = new TypeNames(metadata);
    }

    public static IReadOnlyCollection<TypeUse> Read(string assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly));
        var reader = new TypeUses(image);
        foreach (var handle in reader.metadata.TypeDefinitions)
        {
            reader.ReadType(handle);
        }

        return reader.found;
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var from = names.OutermostOf(handle);
        Add(from, names.Of(type.BaseType));
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Add(from, names.Of(metadata.GetInterfaceImplementation(implemented).Interface));
        }

        ReadAttributes(from, type.GetCustomAttributes());
        foreach (var field in type.GetFields().Select(metadata.GetFieldDefinition))
        {
            Add(from, field.DecodeSignature(names, null));
            ReadAttributes(from, field.GetCustomAttributes());
        }

        foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
        {
            ReadMethod(from, method);
        }
    }

    private void ReadMethod(string from, MethodDefinition method)
    {
        Add(from, TypeNames.Of(method.DecodeSignature(names, null)));
        ReadAttributes(from, method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = image.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            foreach (var local in metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, null))
            {
                Add(from, local);
            }
        }

        foreach (var token in Instructions.TokensOf(body.GetILBytes()!))
        {
            Add(from, UsedBy(MetadataTokens.EntityHandle(token)));
        }
    }

    private void ReadAttributes(string from, CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes.Select(metadata.GetCustomAttribute))
        {
            Add(from, UsedBy(attribute.Constructor));
        }
    }

    private ImmutableArray<string> UsedBy(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition or HandleKind.TypeReference or HandleKind.TypeSpecification => names.Of(handle),
        HandleKind.MethodDefinition => UsedBy(metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.FieldDefinition => UsedBy(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()),
        HandleKind.MemberReference => UsedBy(metadata.GetMemberReference((MemberReferenceHandle)handle)),
        HandleKind.MethodSpecification => UsedBy(metadata.GetMethodSpecification((MethodSpecificationHandle)handle)),
        _ => [],
    };

    private ImmutableArray<string> UsedBy(MemberReference member) => member.GetKind() == MemberReferenceKind.Method
        ? [.. UsedBy(member.Parent), .. TypeNames.Of(member.DecodeMethodSignature(names, null))]
        : [.. UsedBy(member.Parent), .. member.DecodeFieldSignature(names, null)];

    private ImmutableArray<string> UsedBy(MethodSpecification method) =>
        [.. UsedBy(method.Method), .. method.DecodeSignature(names, null).SelectMany(argument => argument)];

    private void Add(string from, ImmutableArray<string> used)
    {
        foreach (var to in used.Where(to => to != from))
        {
            found.Add(new TypeUse(from, to));
        }
    }
}
