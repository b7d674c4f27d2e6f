package dev.cortado.compiler.indy;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * A function object to be made.
 *
 * @param className the class to write
 * @param interfaceType the functional interface
 * @param markers further interfaces
 * @param captured types of the captured values
 * @param methodName name of the interface's method
 * @param methodType its erased type
 * @param instantiatedType its type where the function object is used
 * @param bridges further erased types under which the method can be called
 * @param implementation what the method calls with the captured values and its parameters
 */
record LambdaShape(
        ClassDesc className,
        ClassDesc interfaceType,
        List<ClassDesc> markers,
        List<ClassDesc> captured,
        String methodName,
        MethodTypeDesc methodType,
        MethodTypeDesc instantiatedType,
        List<MethodTypeDesc> bridges,
        MethodHandleCall implementation) {}
