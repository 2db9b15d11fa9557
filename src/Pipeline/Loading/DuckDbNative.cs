using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Pipeline.Loading;

/// <summary>What DuckDB's C interface has and the driver does not pass on: table functions that several threads read.</summary>
internal static unsafe partial class DuckDbNative
{
    private const string Library = "duckdb";

    [LibraryImport(Library, EntryPoint = "duckdb_logical_type_set_alias", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetAlias(IntPtr type, string alias);

    [LibraryImport(Library, EntryPoint = "duckdb_create_table_function")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial IntPtr CreateTableFunction();

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_table_function")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void DestroyTableFunction(ref IntPtr function);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_name", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetName(IntPtr function, string name);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_extra_info")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetExtraInfo(IntPtr function, IntPtr info, delegate* unmanaged[Cdecl]<IntPtr, void> destroy);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_bind")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetBind(IntPtr function, delegate* unmanaged[Cdecl]<IntPtr, void> bind);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetInit(IntPtr function, delegate* unmanaged[Cdecl]<IntPtr, void> init);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_local_init")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetLocalInit(IntPtr function, delegate* unmanaged[Cdecl]<IntPtr, void> init);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_function")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetFunction(IntPtr function, delegate* unmanaged[Cdecl]<IntPtr, IntPtr, void> read);

    [LibraryImport(Library, EntryPoint = "duckdb_table_function_supports_projection_pushdown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SupportsProjection(IntPtr function, [MarshalAs(UnmanagedType.I1)] bool supports);

    [LibraryImport(Library, EntryPoint = "duckdb_register_table_function")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial DuckDBState Register(IntPtr connection, IntPtr function);

    [LibraryImport(Library, EntryPoint = "duckdb_bind_get_extra_info")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial IntPtr BindExtraInfo(IntPtr info);

    [LibraryImport(Library, EntryPoint = "duckdb_bind_add_result_column", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void AddResultColumn(IntPtr info, string name, IntPtr type);

    [LibraryImport(Library, EntryPoint = "duckdb_init_get_extra_info")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial IntPtr InitExtraInfo(IntPtr info);

    [LibraryImport(Library, EntryPoint = "duckdb_init_get_column_count")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial ulong ColumnCount(IntPtr info);

    [LibraryImport(Library, EntryPoint = "duckdb_init_get_column_index")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial ulong ColumnIndex(IntPtr info, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_init_set_max_threads")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetMaxThreads(IntPtr info, ulong threads);

    [LibraryImport(Library, EntryPoint = "duckdb_init_set_init_data")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetInitData(IntPtr info, IntPtr data, delegate* unmanaged[Cdecl]<IntPtr, void> destroy);

    [LibraryImport(Library, EntryPoint = "duckdb_function_get_extra_info")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial IntPtr FunctionExtraInfo(IntPtr info);

    [LibraryImport(Library, EntryPoint = "duckdb_function_get_local_init_data")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial IntPtr LocalInitData(IntPtr info);

    [LibraryImport(Library, EntryPoint = "duckdb_function_set_error", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetError(IntPtr info, string error);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_vector")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial IntPtr Vector(IntPtr chunk, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_set_size")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void SetSize(IntPtr chunk, ulong size);

    [LibraryImport(Library, EntryPoint = "duckdb_vector_reference_value")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    public static partial void ReferenceValue(IntPtr vector, IntPtr value);
}
